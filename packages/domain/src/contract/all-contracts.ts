import { accessContract } from './access.ts'
import { auditContract } from './audit.ts'
import { caseContract } from './case.ts'
import { caseloadContract } from './caseload.ts'
import { commandContract } from './commands.ts'
import { evidenceContract } from './evidence.ts'
import { deviceContract } from './device.ts'
import { healthContract } from './health.ts'
import { lawContract } from './law.ts'
import { justiceContract } from './justice.ts'
import { personContract } from './person.ts'
import { referralContract } from './referral.ts'
import { reportContract } from './report.ts'
import { screeningContract } from './screening.ts'

/** Every HTTP operation of the house: what the server serves, the OpenAPI page shows and the client calls. */
export const allContracts = {
  ...healthContract,
  ...accessContract,
  ...deviceContract,
  ...commandContract,
  ...screeningContract,
  ...caseContract,
  ...caseloadContract,
  ...evidenceContract,
  ...justiceContract,
  ...personContract,
  ...referralContract,
  ...reportContract,
  ...lawContract,
  ...auditContract,
}
export type AllContracts = typeof allContracts
