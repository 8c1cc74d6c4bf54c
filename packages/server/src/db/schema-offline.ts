import type { Amendment } from '@panah/domain/screening/amend-screening'
import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string, string>

export interface ScreeningAmendmentRow {
  id: string
  screeningId: string
  madeBy: string
  madeAt: string
  clockAheadMs: number | null
  receivedAt: string
  baseVersion: number
  version: number
  changes: Json<Amendment['changes']>
  found: Json<Amendment['found']>
}

export interface ScreeningConflictRow {
  id: Generated<string>
  screeningId: string
  amendmentId: string
  field: string
  was: string | null
  kept: string | null
  told: string | null
  keptBy: string
  toldBy: string
  foundAt: string
  settledAt: string | null
  settledBy: string | null
  settledAs: string | null
}
