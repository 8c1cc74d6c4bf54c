import type { Anchors } from '@panah/domain/access/actor'
import type { AddNote, OpenCase } from '@panah/domain/case/case-file'
import type { RecordConsent } from '@panah/domain/case/consent'
import type { BeforeOpening, Opening } from '@panah/domain/case/open-case'
import type { BeforeConsent, Consented } from '@panah/domain/case/record-consent'
import type { AgeBand } from '@panah/domain/person/person'
import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'
import { writeLedger } from '../audit/ledger.ts'
import type { Hangs } from '../db/schema.ts'
import { keepChange } from '../db/receipts.ts'
import type { Saved } from '../door.ts'
import { partsIn, type Parts } from './parts.ts'

export interface KnownScreening extends BeforeOpening, Hangs {
  readonly screeningId: string
  readonly version: number
  readonly personId: string
}

/** The screening a file is to be opened from, held until this transaction ends: of two supervisors, the second finds it open. */
export async function findScreeningToOpen({ tx }: Door, given: OpenCase): Promise<KnownScreening | null> {
  const found = await tx
    .selectFrom('screening')
    .select(['id', 'version', 'personId', 'recordedBy', 'caseId', 'setAsideBecause', 'unitId', 'organisationId', 'district', 'province'])
    .where('id', '=', given.screeningId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return null
  const { id, ...screening } = found
  const { rows } = await sql<{ id: string }>`
    select taker as id from panah.can_take_cases(${screening.district}) taker where taker = ${given.caseworkerId}::uuid`.execute(tx)
  return { ...screening, screeningId: id, caseworker: rows[0] ?? null }
}

export function anchorsOfScreening({ recordedBy, unitId, organisationId, district, province }: KnownScreening): Anchors {
  return { assignedTo: [], metBy: [recordedBy], addressedTo: null, unitId, organisationId, district, province }
}

export async function keepOpened(door: Door, known: KnownScreening, opening: Opening, given: OpenCase): Promise<Saved | null> {
  const { tx, actor } = door
  const { screeningId, personId, unitId, organisationId, district, province } = known
  const hangs = { unitId, organisationId, district, province }
  const { caseId: id, urgency } = given
  const { rows } = await sql<{ number: string }>`select panah.next_number('PN') as number`.execute(tx)
  const number = rows[0]?.number ?? ''
  const added = await tx
    .insertInto('caseFile')
    .values({ id, number, screeningId, personId, openedBy: actor.accountId, openedAt: opening.openedAt, urgency, ...hangs })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return null
  await tx
    .insertInto('caseAssignment')
    .values(opening.assignments.map((assignment) => ({ ...assignment, caseId: id, since: opening.openedAt, until: null })))
    .execute()
  const version = known.version + 1
  await tx.updateTable('screening').set({ caseId: id, version }).where('id', '=', screeningId).execute()
  await keepChange(door, { record: 'screening', id: screeningId, version, fields: ['caseId'] })
  return { record: 'case-file', id, number, version: 1, fields: [] }
}

export interface KnownCase extends BeforeConsent, Hangs, Parts {
  readonly id: string
  readonly number: string
  readonly version: number
}

/** A file that the actor sees, with the person in it. Held, so that a consent and a request for help cannot pass each other. */
export async function findCase({ tx }: Door, caseId: string): Promise<KnownCase | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 3))`.execute(tx)
  const found = await tx
    .selectFrom('caseFile')
    .innerJoin('person', 'person.id', 'caseFile.personId')
    .select(['caseFile.id', 'caseFile.number', 'caseFile.version', 'caseFile.personId', 'person.ageBand'])
    .select(['caseFile.unitId', 'caseFile.organisationId', 'caseFile.district', 'caseFile.province'])
    .where('caseFile.id', '=', caseId)
    .executeTakeFirst()
  if (!found) return null
  const assigned = await tx
    .selectFrom('caseAssignment')
    .select(['accountId', 'part'])
    .where('caseId', '=', caseId)
    .where('until', 'is', null)
    .execute()
  return { ...found, ageBand: found.ageBand as AgeBand, ...partsIn(assigned) }
}

export function anchorsOfCase({ workedOnBy, metBy, unitId, organisationId, district, province }: KnownCase): Anchors {
  return { assignedTo: workedOnBy, metBy, addressedTo: null, unitId, organisationId, district, province }
}

/** The officer who was named, where such an account is open in the district or in the actor's own unit. */
export async function findInvestigator({ tx }: Door, district: string, accountId: string): Promise<{ id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    select taker as id from panah.can_investigate(${district}) taker where taker = ${accountId}::uuid`.execute(tx)
  return rows[0] ?? null
}

export async function keepInvestigator({ tx }: Door, known: KnownCase, accountId: string, now: string): Promise<Saved> {
  await tx
    .insertInto('caseAssignment')
    .values({ caseId: known.id, accountId, part: 'investigating-officer', since: now, until: null })
    .execute()
  return { record: 'case-file', id: known.id, number: known.number, version: known.version, fields: ['assignments'] }
}

const hangsOf = ({ unitId, organisationId, district, province }: KnownCase): Hangs => ({ unitId, organisationId, district, province })

export async function keepConsent(door: Door, known: KnownCase, consented: Consented, given: RecordConsent): Promise<Saved | null> {
  const { tx, actor } = door
  const { recordedAt } = consented
  const { givenBy, language } = given
  const rows = given.answers.map(({ consentId, purpose, answer }) => ({
    ...{ id: consentId, caseId: known.id, personId: known.personId, purpose, answer, givenBy, language },
    ...{ recordedBy: actor.accountId, recordedAt },
    ...hangsOf(known),
  }))
  const added = await tx
    .insertInto('consent')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== BigInt(rows.length)) return null
  if (consented.withdraws) await withdrawReferrals(door, known.id, recordedAt)
  return {
    record: 'case-file',
    id: known.id,
    number: known.number,
    version: known.version,
    fields: given.answers.map(({ purpose }) => `consent.${purpose}`),
  }
}

/** Takes back what is under way, each with a line of its own: a provider that was asked sees that it has to stop. */
async function withdrawReferrals(door: Door, caseId: string, at: string): Promise<void> {
  const { tx } = door
  const live = await tx
    .selectFrom('referral')
    .select(['id', 'version'])
    .where('caseId', '=', caseId)
    .where('state', 'in', ['sent', 'accepted'])
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const { id, version: before } of live) {
    const version = before + 1
    await tx.updateTable('referral').set({ state: 'revoked', revokedAt: at, version }).where('id', '=', id).execute()
    await keepChange(door, { record: 'referral', id, version, fields: ['state', 'revokedAt'] })
    await writeLedger(tx, {
      action: 'referral.revoke',
      record: 'referral',
      recordId: id,
      outcome: 'done',
      detail: { because: 'consent-withdrawn' },
    })
  }
}

export async function keepNote({ tx, actor }: Door, known: KnownCase, given: AddNote, now: string): Promise<Saved | null> {
  const note = { id: given.noteId, caseId: known.id, writtenBy: actor.accountId, writtenAt: now, text: given.text }
  const added = await tx
    .insertInto('caseNote')
    .values({ ...note, ...hangsOf(known) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return null
  return { record: 'case-note', id: given.noteId, number: null, version: 1, fields: [] }
}
