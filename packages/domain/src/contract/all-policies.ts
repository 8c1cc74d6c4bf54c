import type { Policy } from '../access/policy.ts'
import { accountPolicy } from '../access/account.policy.ts'
import { organisationPolicy, unitPolicy } from '../access/office.policy.ts'
import { ledgerPolicy } from '../audit/ledger.policy.ts'
import { caseClockPolicy, caseEventPolicy, caseNotePolicy, casePolicy, consentPolicy } from '../case/case-file.policy.ts'
import { evidenceContentPolicy, evidencePolicy } from '../evidence/evidence.policy.ts'
import { chargePlanPolicy, firPaperPolicy } from '../justice/charge-plan.policy.ts'
import { identityPolicy } from '../person/identity.policy.ts'
import { personPolicy } from '../person/person.policy.ts'
import { providerPolicy, referralNeedPolicy, referralPolicy } from '../referral/referral.policy.ts'
import { numbersPolicy } from '../report/numbers.policy.ts'
import { screeningPolicy } from '../screening/screening.policy.ts'
import { sheetPolicy } from '../screening/sheet/sheet.policy.ts'

/** Every policy of the house. The database's grants, the access matrix and the property tests are made from this list. */
export const allPolicies: readonly Policy[] = [
  accountPolicy,
  organisationPolicy,
  unitPolicy,
  ledgerPolicy,
  personPolicy,
  identityPolicy,
  screeningPolicy,
  sheetPolicy,
  casePolicy,
  caseNotePolicy,
  consentPolicy,
  caseEventPolicy,
  caseClockPolicy,
  evidencePolicy,
  evidenceContentPolicy,
  chargePlanPolicy,
  firPaperPolicy,
  providerPolicy,
  referralPolicy,
  referralNeedPolicy,
  numbersPolicy,
]
