import type { FirFacts, SectionPick } from '@panah/domain/justice/charge-plan'
import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string, string>
/** ISO text, as in `schema.ts`. */
type Instant = string

export interface CaseEventRow {
  id: string
  caseId: string
  event: string
  at: Instant
  about: string | null
  recordedBy: string
  recordedAt: Instant
  withdrawnAt: Instant | null
  withdrawnBy: string | null
  withdrawnBecause: string | null
}

export interface CaseClockRow {
  id: Generated<string>
  caseId: string
  eventId: string
  step: string
  startedAt: Instant
  due: Instant
  kind: string
  about: string | null
  endedBy: string | null
  endedAt: Instant | null
  void: Generated<boolean>
  lawEdition: string
}

export interface ChargePlanRow {
  id: string
  caseId: string
  version: number
  facts: Json<FirFacts>
  picks: Json<SectionPick[]>
  findings: Json<unknown[]>
  steps: string[]
  lawEdition: string
  plannedBy: string
  plannedAt: Instant
}

export interface ScreeningAgainRow {
  screeningId: string
  lawEdition: string
  foundAt: Instant
  presumption: string
  classification: string[]
  leadAgency: string
  findings: Json<unknown[]>
  changed: boolean
}
