import { randomBytes } from 'node:crypto'
import type { Anchors } from '@panah/domain/access/actor'
import type { BeginEvidence } from '@panah/domain/evidence/evidence-item'
import type { Door } from '../access/acting.ts'
import type { Hangs } from '../db/schema.ts'
import type { Saved } from '../door.ts'
import type { KeyRing } from '../seal.ts'
import { sealItemKey } from './sealed-piece.ts'

export interface Hanging {
  readonly hangs: Hangs
  /** She agreed only to be counted: then nothing that shows her is kept. */
  readonly countOnly: boolean
}

/** The record that an item is to hang on, as the wall lets the actor see it. */
export async function findHanging({ tx }: Door, { screeningId, caseId }: BeginEvidence): Promise<Hanging | null> {
  const hangs = ['unitId', 'organisationId', 'district', 'province'] as const
  if (caseId !== null) {
    const file = await tx.selectFrom('caseFile').select(hangs).where('id', '=', caseId).executeTakeFirst()
    return file ? { hangs: file, countOnly: false } : null
  }
  if (screeningId === null) return null
  const found = await tx
    .selectFrom('screening')
    .select([...hangs, 'agreedTo'])
    .where('id', '=', screeningId)
    .executeTakeFirst()
  if (!found) return null
  const { agreedTo, ...rest } = found
  return { hangs: rest, countOnly: agreedTo === 'count-only' }
}

/** Whoever hands it in has met the person or works on her file: that is why she sees the record it hangs on. */
export function anchorsOfHanging(hangs: Hangs, accountId: string): Anchors {
  return { ...hangs, assignedTo: [], metBy: [accountId], addressedTo: null }
}

export async function keepBegun(door: Door, keys: KeyRing, hangs: Hangs, given: BeginEvidence, now: string): Promise<Saved | null> {
  const { tx, actor } = door
  const { id: _command, name: _name, evidenceId, ...told } = given
  const anchors = { ...hangs, recordedBy: actor.accountId, screeningId: given.screeningId, caseId: given.caseId }
  const added = await tx
    .insertInto('evidenceItem')
    .values({ ...told, ...anchors, id: evidenceId, begunAt: now, endedAt: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return null
  const key = sealItemKey(keys, evidenceId, randomBytes(32))
  await tx
    .insertInto('evidenceContent')
    .values({ itemId: evidenceId, ...key, ...anchors })
    .execute()
  return { record: 'evidence', id: evidenceId, number: null, version: 1, fields: [] }
}
