import { clocksOf, type Happened } from '@panah/domain/case/clocks'
import type { RecordEvent, WithdrawEvent } from '@panah/domain/case/case-event'
import type { Step } from '@panah/domain/law/edition'
import { sql } from 'kysely'
import type { Door } from '../../access/acting.ts'
import type { Hangs } from '../../db/schema.ts'
import type { Saved } from '../../door.ts'

/** A file as far as events and clocks need it. */
export interface CaseWithEvents extends Hangs {
  readonly id: string
  readonly number: string
  readonly version: number
}

/** What stands in a file, without what was withdrawn. */
export async function findEvents({ tx }: Door, caseId: string): Promise<Happened[]> {
  return tx
    .selectFrom('caseEvent')
    .select(['id', 'event', 'at', 'about'])
    .where('caseId', '=', caseId)
    .where('withdrawnAt', 'is', null)
    .execute()
}

export async function keepEvent({ tx, actor }: Door, known: CaseWithEvents, given: RecordEvent, now: string): Promise<Saved | null> {
  const { eventId: id, event, at, about } = given
  const { unitId, organisationId, district, province } = known
  const added = await tx
    .insertInto('caseEvent')
    .values({
      ...{ id, caseId: known.id, event, at, about, recordedBy: actor.accountId, recordedAt: now },
      ...{ withdrawnAt: null, withdrawnBy: null, withdrawnBecause: null, unitId, organisationId, district, province },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return null
  return { record: 'case-file', id: known.id, number: known.number, version: known.version, fields: [`event.${event}`] }
}

export async function keepWithdrawn({ tx, actor }: Door, known: CaseWithEvents, given: WithdrawEvent, now: string): Promise<Saved> {
  const changed = await tx
    .updateTable('caseEvent')
    .set({ withdrawnAt: now, withdrawnBy: actor.accountId, withdrawnBecause: given.because })
    .where('id', '=', given.eventId)
    .where('caseId', '=', known.id)
    .returning('event')
    .executeTakeFirstOrThrow()
  return { record: 'case-file', id: known.id, number: known.number, version: known.version, fields: [`event-withdrawn.${changed.event}`] }
}

/** Works the clocks of a file out anew and keeps them; one that no longer follows from what happened stands as void. */
export async function keepClocks(
  { tx }: Door,
  known: CaseWithEvents,
  law: { readonly steps: readonly Step[]; readonly edition: string },
  events: readonly Happened[],
): Promise<void> {
  const { id: caseId, unitId, organisationId, district, province } = known
  const clocks = clocksOf(law.steps, events)
  const rows = clocks.map((clock) => ({ ...clock, caseId, lawEdition: law.edition, unitId, organisationId, district, province }))
  if (rows.length > 0) {
    await tx
      .insertInto('caseClock')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['eventId', 'step']).doUpdateSet((of) => ({
          due: of.ref('excluded.due'),
          kind: of.ref('excluded.kind'),
          endedBy: of.ref('excluded.endedBy'),
          endedAt: of.ref('excluded.endedAt'),
          lawEdition: of.ref('excluded.lawEdition'),
          void: false,
        })),
      )
      .execute()
  }
  const standing = clocks.map(({ eventId, step }) => `${eventId} ${step}`)
  await tx
    .updateTable('caseClock')
    .set({ void: true })
    .where('caseId', '=', caseId)
    .where('void', '=', false)
    .where(sql<boolean>`not (event_id || ' ' || step = any (${standing}::text[]))`)
    .execute()
}
