import type { Anchors } from '@panah/domain/access/actor'
import type { Amended } from '@panah/domain/screening/amend-decide'
import { tellingOf, type Fields } from '@panah/domain/screening/amend-merge'
import type { AmendScreening, Conflict, SettleConflict } from '@panah/domain/screening/amend-screening'
import type { FoundAgain, Screening } from '@panah/domain/screening/screening'
import { sql } from 'kysely'
import type { Door } from '../../access/acting.ts'
import type { Saved } from '../../door.ts'
import { screeningOf } from '../screening-of.ts'

export interface KnownStanding {
  readonly screening: Screening
  /** Who works on the file that came of it, and who met the person. */
  readonly workedOnBy: readonly string[]
  readonly metBy: readonly string[]
  /** Who told each field last; whoever recorded it told the rest. */
  readonly toldBy: ReadonlyMap<string, string>
  readonly alreadyThere: boolean
}

/** The screening as it stands, held until this is done: two who amend it at once do so one after the other. */
async function standing(door: Door, screeningId: string): Promise<Omit<KnownStanding, 'alreadyThere'> | null> {
  const { tx } = door
  const row = await tx.selectFrom('screening').selectAll('screening').where('id', '=', screeningId).forUpdate().executeTakeFirst()
  if (!row) return null
  const assigned =
    row.caseId === null
      ? []
      : await tx
          .selectFrom('caseAssignment')
          .select(['accountId', 'part'])
          .where('caseId', '=', row.caseId)
          .where('until', 'is', null)
          .execute()
  const amendments = await tx
    .selectFrom('screeningAmendment')
    .select(['madeBy', 'changes'])
    .where('screeningId', '=', screeningId)
    .orderBy('version')
    .execute()
  const told = amendments.flatMap(({ madeBy, changes }) =>
    changes.filter(({ came }) => came === 'taken').map(({ field }): [string, string] => [field, madeBy]),
  )
  const accountsOf = (first: boolean) =>
    assigned.filter(({ part }) => (part === 'first-responder') === first).map(({ accountId }) => accountId)
  return {
    ...{ screening: screeningOf(row), toldBy: new Map(told) },
    ...{ workedOnBy: accountsOf(false), metBy: [row.recordedBy, ...accountsOf(true)] },
  }
}

export async function findToAmend(door: Door, { screeningId, amendmentId }: AmendScreening): Promise<KnownStanding | null> {
  const found = await standing(door, screeningId)
  if (!found) return null
  const there = await door.tx.selectFrom('screeningAmendment').select('id').where('id', '=', amendmentId).executeTakeFirst()
  return { ...found, alreadyThere: there !== undefined }
}

export interface KnownConflict extends Omit<KnownStanding, 'alreadyThere'> {
  readonly conflict: Conflict
}

export async function findToSettle(door: Door, { screeningId, conflictId }: SettleConflict): Promise<KnownConflict | null> {
  const found = await standing(door, screeningId)
  if (!found) return null
  const conflict = await door.tx
    .selectFrom('screeningConflict')
    .select(['id', 'screeningId', 'field', 'was', 'kept', 'told', 'keptBy', 'toldBy', 'foundAt', 'settledAt', 'settledAs'])
    .where('id', '=', conflictId)
    .where('screeningId', '=', screeningId)
    .executeTakeFirst()
  return conflict ? { ...found, conflict } : null
}

export function anchorsOfStanding({ screening, workedOnBy, metBy }: Pick<KnownStanding, 'screening' | 'workedOnBy' | 'metBy'>): Anchors {
  const { unitId, organisationId, scene } = screening
  const { district, province } = scene
  return { assignedTo: workedOnBy, metBy, addressedTo: null, unitId, organisationId, district, province }
}

async function keepFields({ tx }: Door, { screening }: Pick<KnownStanding, 'screening'>, fields: Fields): Promise<number> {
  const { facts, refusedToSay, note, scene } = tellingOf(fields)
  const version = screening.version + 1
  await tx
    .updateTable('screening')
    .set({
      facts: JSON.stringify(facts),
      refusedToSay: [...refusedToSay],
      note,
      place: scene.place,
      heldOn: scene.heldOn,
      actOn: scene.actOn,
      version,
    })
    .where('id', '=', screening.id)
    .execute()
  return version
}

const savedOf = ({ screening }: Pick<KnownStanding, 'screening'>, version: number, fields: readonly string[]): Saved => ({
  ...{ record: 'screening', id: screening.id, number: screening.number, version },
  // A fact of the law is no secret of the ledger; what was answered is.
  fields,
})

/** What was told and what came of it; and where two told the same thing differently, both. Null where the id made on the device is another's. */
export async function keepAmendment(
  door: Door,
  known: KnownStanding,
  amended: Amended,
  given: AmendScreening,
  now: string,
): Promise<Saved | null> {
  const { tx, actor } = door
  const { screening } = known
  const version = amended.taken.length > 0 ? await keepFields(door, known, amended.fields) : screening.version
  const came = (of: readonly { field: string }[], word: 'taken' | 'same' | 'both') =>
    given.changes.filter(({ field }) => of.some((each) => each.field === field)).map((change) => ({ ...change, came: word }))
  const added = await tx
    .insertInto('screeningAmendment')
    .values({
      ...{ id: given.amendmentId, screeningId: screening.id, madeBy: actor.accountId, madeAt: given.madeAt },
      ...{ clockAheadMs: given.clockAheadMs, receivedAt: now, baseVersion: given.baseVersion, version },
      changes: JSON.stringify([...came(amended.taken, 'taken'), ...came(amended.same, 'same'), ...came(amended.both, 'both')]),
      found: JSON.stringify(amended.found),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return null
  for (const { field, was, is, kept } of amended.both) {
    await tx
      .insertInto('screeningConflict')
      .values({
        ...{ screeningId: screening.id, amendmentId: given.amendmentId, field, was, kept, told: is, foundAt: now },
        ...{ keptBy: known.toldBy.get(field) ?? screening.recordedBy, toldBy: actor.accountId },
        ...{ settledAt: null, settledBy: null, settledAs: null },
      })
      .execute()
  }
  return savedOf(
    known,
    version,
    amended.taken.map(({ field }) => field),
  )
}

export async function keepSettled(
  door: Door,
  known: KnownConflict,
  { fields, found }: { fields: Fields; found: FoundAgain },
  given: SettleConflict,
  now: string,
): Promise<Saved> {
  const { tx, actor } = door
  const { conflict, screening } = known
  await tx
    .updateTable('screeningConflict')
    .set({ settledAt: now, settledBy: actor.accountId, settledAs: given.as })
    .where('id', '=', conflict.id)
    .execute()
  const version = await keepFields(door, known, fields)
  const was = screeningFieldOf(screening, conflict.field)
  await tx
    .insertInto('screeningAmendment')
    .values({
      ...{ id: sql<string>`gen_random_uuid()`, screeningId: screening.id, madeBy: actor.accountId, madeAt: now, clockAheadMs: null },
      ...{ receivedAt: now, baseVersion: screening.version, version, found: JSON.stringify(found) },
      changes: JSON.stringify([{ field: conflict.field, was, is: given.as, came: 'taken' }]),
    })
    .execute()
  return savedOf(known, version, [conflict.field])
}

function screeningFieldOf({ facts, refusedToSay, note, scene }: Screening, field: string): string | null {
  const fact = field.startsWith('fact:') ? field.slice('fact:'.length) : null
  if (fact !== null) return refusedToSay.includes(fact) ? 'refused' : (facts[fact] ?? null)
  return { note, place: scene.place, 'held-on': scene.heldOn, 'act-on': scene.actOn }[field] ?? null
}
