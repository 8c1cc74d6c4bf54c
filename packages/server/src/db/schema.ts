import type { ColumnType, Generated } from 'kysely'
import type { EvidenceContentRow, EvidenceItemRow, EvidencePieceRow } from './schema-evidence.ts'
import type { ScreeningAmendmentRow, ScreeningConflictRow } from './schema-offline.ts'
import type { CaseClockRow, CaseEventRow, ChargePlanRow, ScreeningAgainRow } from './schema-justice.ts'
import type { DistrictRow, OrganisationRow, ServiceProviderRow, UnitRow } from './schema-offices.ts'

type Json<T> = ColumnType<T, string, string>
/** Written as ISO text, read as ISO text: `database.ts` sets the parsers. */
type Instant = string

export interface AccountRow {
  id: string
  number: Generated<string>
  username: string
  role: string
  organisationId: string
  unitId: string
  district: string | null
  province: string | null
  openedAt: Generated<Instant>
  closedAt: Instant | null
  closedBecause: string | null
  version: Generated<number>
}

export interface CredentialRow {
  accountId: string
  passwordHash: string
  mustChange: Generated<boolean>
  totpSealed: Buffer | null
  totpConfirmed: Generated<boolean>
  totpLastStep: number | null
  totpNextSealed: Generated<Buffer | null>
}

export interface SessionRow {
  id: Generated<string>
  accountId: string
  tokenHash: Buffer
  stage: 'in' | 'totp' | 'enrol-totp'
  device: string
  openedAt: Generated<Instant>
  lastSeenAt: Generated<Instant>
  expiresAt: Instant
  endedAt: Instant | null
}

export interface SignInTryRow {
  key: string
  at: Generated<Instant>
}

export interface LedgerEntryRow {
  seq: number
  at: Instant
  accountId: string | null
  sessionId: string | null
  role: string | null
  action: string
  record: string | null
  recordId: string | null
  outcome: string
  purpose: string | null
  detail: string | null
  previous: string
  recordPrevious: string | null
  hash: string
}

export interface CommandReceiptRow {
  commandId: string
  accountId: string
  name: string
  outcome: string
  params: Json<Record<string, string | number | string[]> | null> | null
  record: string | null
  recordId: string | null
  number: string | null
  version: number | null
  at: Generated<Instant>
  digest: Generated<Buffer | null>
  digestKey: Generated<string | null>
}

export interface RecordChangeRow {
  record: string
  recordId: string
  version: number
  fields: string[]
  accountId: string
  at: Generated<Instant>
}

export interface Hangs {
  unitId: string
  organisationId: string
  district: string
  province: string
}

export interface PersonRow extends Hangs {
  id: string
  sex: string
  ageBand: string
  nationality: string | null
  languages: string[]
  firstMetBy: string
  version: Generated<number>
}

export interface ScreeningRow extends Hangs {
  id: string
  number: string
  version: Generated<number>
  recordedBy: string
  personId: string
  place: string
  heldOn: string
  actOn: string | null
  sex: string
  ageBand: string
  safety: Json<Record<string, string>>
  facts: Json<Record<string, string>>
  refusedToSay: string[]
  interpreter: boolean
  interviewerSex: string
  note: string | null
  madeAt: Instant
  receivedAt: Instant
  lawEdition: string
  presumption: string
  classification: string[]
  leadAgency: string
  findings: Json<unknown[]>
  caseId: string | null
  setAsideBecause: string | null
  instrument: string | null
  instrumentsEdition: string | null
  modules: Generated<string[]>
  observed: Generated<string[]>
  answers: Json<Record<string, string>> | null
  indicators: Json<unknown> | null
  operationId: string | null
  agreedTo: Generated<string>
}

export interface ScreeningReclassifiedRow {
  screeningId: string
  version: number
  labels: string[]
  because: string
  judgedBy: string
  judgedAt: Instant
}

export interface CaseFileRow extends Hangs {
  id: string
  number: string
  version: Generated<number>
  screeningId: string
  personId: string
  openedBy: string
  openedAt: Instant
  urgency: string
}

export interface CaseAssignmentRow {
  caseId: string
  accountId: string
  part: string
  since: Instant
  until: Instant | null
}

export interface PersonIdentityRow extends Hangs {
  personId: string
  version: number
  keyId: string
  sealedKey: Buffer
  sealedFields: Json<Record<string, string | null>>
  recordedBy: string
  recordedAt: Instant
  firstMetBy: string
}

export interface CaseNoteRow extends Hangs {
  id: string
  caseId: string
  writtenBy: string
  writtenAt: Instant
  text: string
}

export interface ConsentRow extends Hangs {
  id: string
  caseId: string
  personId: string
  purpose: string
  answer: string
  givenBy: string
  language: string
  recordedBy: string
  recordedAt: Instant
}

export interface ReferralRow extends Hangs {
  id: string
  number: string
  version: Generated<number>
  caseId: string
  personId: string
  providerId: string
  addressedTo: string
  service: string
  urgency: string
  state: string
  sentBy: string
  sentAt: Instant
  answerBy: Instant
  answeredAt: Instant | null
  revokedAt: Instant | null
  declinedBecause: string | null
  consentServicesId: string
  consentSharingId: string
}

export interface ReferralNeedRow extends Hangs {
  referralId: string
  caseId: string
  need: Json<Record<string, unknown>>
  declinedWords: string | null
  addressedTo: string
}

export interface Schema {
  district: DistrictRow
  organisation: OrganisationRow
  unit: UnitRow
  account: AccountRow
  credential: CredentialRow
  session: SessionRow
  signInTry: SignInTryRow
  ledgerEntry: LedgerEntryRow
  commandReceipt: CommandReceiptRow
  recordChange: RecordChangeRow
  person: PersonRow
  screening: ScreeningRow
  screeningReclassified: ScreeningReclassifiedRow
  caseFile: CaseFileRow
  caseAssignment: CaseAssignmentRow
  personIdentity: PersonIdentityRow
  caseNote: CaseNoteRow
  consent: ConsentRow
  serviceProvider: ServiceProviderRow
  referral: ReferralRow
  referralNeed: ReferralNeedRow
  caseEvent: CaseEventRow & Hangs
  caseClock: CaseClockRow & Hangs
  chargePlan: ChargePlanRow & Hangs
  screeningAgain: ScreeningAgainRow
  evidenceItem: EvidenceItemRow & Hangs
  evidenceContent: EvidenceContentRow & Hangs
  evidencePiece: EvidencePieceRow
  screeningAmendment: ScreeningAmendmentRow
  screeningConflict: ScreeningConflictRow
}
