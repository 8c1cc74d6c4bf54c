import type { Anchors } from '@panah/domain/access/actor'
import type { SetAside } from '@panah/domain/case/case-file'
import type { ScreeningToKeep } from '@panah/domain/screening/record-screening'
import type { Reclassify } from '@panah/domain/screening/interviewed'
import type { RecordScreening } from '@panah/domain/screening/screening'
import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'
import type { Hangs } from '../db/schema.ts'
import type { Saved } from '../door.ts'

/** What the server knows besides the command: the district's own province, and whether this officer's screening is here already. */
export interface KnownBefore {
  readonly provinceOfDistrict: string | null
  readonly alreadyThere: boolean
}

/** Of two tries to hand in one screening, the second waits here and finds it. */
export async function findBefore({ tx, actor }: Door, { screeningId, scene }: RecordScreening): Promise<KnownBefore> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${screeningId}, 5))`.execute(tx)
  const found = await tx.selectFrom('district').select('province').where('code', '=', scene.district).executeTakeFirst()
  const there = await tx
    .selectFrom('screening')
    .select('id')
    .where('id', '=', screeningId)
    .where('recordedBy', '=', actor.accountId)
    .executeTakeFirst()
  return { provinceOfDistrict: found?.province ?? null, alreadyThere: there !== undefined }
}

/** The person and the screening, or nothing of it: null where an id made on the device is another record's. */
export async function keepScreening({ tx, actor }: Door, keep: ScreeningToKeep, given: RecordScreening): Promise<Saved | null> {
  const { accountId, unitId, organisationId } = actor
  const { district, province, place, heldOn, actOn } = keep.scene
  const hangs: Hangs = { unitId, organisationId, district, province }
  const met = await tx
    .insertInto('person')
    .values({
      id: keep.personId,
      sex: keep.sex,
      ageBand: keep.ageBand,
      nationality: keep.facts['victim-is-citizen'] === 'yes' ? 'PK' : null,
      languages: given.languages,
      firstMetBy: accountId,
      ...hangs,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (met.numInsertedOrUpdatedRows === 0n) return null
  const { rows } = await sql<{ number: string }>`select panah.next_number('SC') as number`.execute(tx)
  const number = rows[0]?.number ?? ''
  const { scene: _scene, safety, facts, findings, interview, indicators, ...rest } = keep
  const heard = interview && {
    instrument: interview.instrument,
    instrumentsEdition: interview.edition,
    modules: interview.modules,
    observed: interview.observed,
  }
  const added = await tx
    .insertInto('screening')
    .values({
      ...rest,
      ...hangs,
      ...{ number, recordedBy: accountId, place, heldOn, actOn, caseId: null },
      // Whoever agreed only to be counted is counted, and waits for nobody.
      setAsideBecause: keep.agreedTo === 'count-only' ? 'counted-only' : null,
      ...heard,
      ...(interview && { answers: JSON.stringify(interview.answers), indicators: JSON.stringify(indicators) }),
      ...{ safety: JSON.stringify(safety), facts: JSON.stringify(facts), findings: JSON.stringify(findings) },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return null
  return { record: 'screening', id: keep.id, number, version: 1, fields: [] }
}

export interface KnownScreening extends Hangs {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly recordedBy: string
  readonly caseId: string | null
  readonly setAsideBecause: string | null
}

export async function findScreening({ tx }: Door, id: string): Promise<KnownScreening | null> {
  const found = await tx
    .selectFrom('screening')
    .select(['id', 'number', 'version', 'recordedBy', 'caseId', 'setAsideBecause', 'unitId', 'organisationId', 'district', 'province'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found ?? null
}

export function anchorsOfScreening({ recordedBy, unitId, organisationId, district, province }: KnownScreening): Anchors {
  return { assignedTo: [], metBy: [recordedBy], addressedTo: null, unitId, organisationId, district, province }
}

export async function keepSetAside({ tx }: Door, known: KnownScreening, given: SetAside): Promise<Saved> {
  const version = known.version + 1
  await tx.updateTable('screening').set({ setAsideBecause: given.because, version }).where('id', '=', known.id).execute()
  return { record: 'screening', id: known.id, number: known.number, version, fields: ['setAsideBecause'] }
}

/** A screening with whoever works on its file now: the labels are judged by them as well. */
export async function findToReclassify(door: Door, id: string): Promise<(KnownScreening & { readonly worksOn: readonly string[] }) | null> {
  const known = await findScreening(door, id)
  if (!known?.caseId) return known && { ...known, worksOn: [] }
  const works = await door.tx
    .selectFrom('caseAssignment')
    .select('accountId')
    .where('caseId', '=', known.caseId)
    .where('until', 'is', null)
    .where('part', '<>', 'first-responder')
    .execute()
  return { ...known, worksOn: works.map(({ accountId }) => accountId) }
}

export async function keepReclassified({ tx, actor }: Door, known: KnownScreening, given: Reclassify, now: string): Promise<Saved> {
  const version = known.version + 1
  await tx.updateTable('screening').set({ version }).where('id', '=', known.id).execute()
  await tx
    .insertInto('screeningReclassified')
    .values({ screeningId: known.id, version, labels: given.labels, because: given.because, judgedBy: actor.accountId, judgedAt: now })
    .execute()
  return { record: 'screening', id: known.id, number: known.number, version, fields: ['reclassified'] }
}
