import { caseClockPolicy, caseNotePolicy, casePolicy } from '@panah/domain/case/case-file.policy'
import type { CaseClock } from '@panah/domain/case/case-event'
import type { KeptCase, caseloadContract } from '@panah/domain/contract/caseload'
import { may } from '@panah/domain/access/policy'
import { ok } from '@panah/domain/result'
import type { Door } from '../../access/acting.ts'
import { labelsOf } from '../../access/directory.ts'
import { read } from '../../access/read.ts'
import { rowsOf } from '../../access/rows.ts'
import { writeLedger } from '../../audit/ledger.ts'
import type { Asked, Handlers } from '../../http/handlers.ts'
import { findSteps } from '../event/steps.ts'
import { partsIn } from '../parts.ts'
import { caseloadInOrder } from '../queries.ts'
import { rowOf } from '../row-of.ts'
import { assignmentsIn, clocksIn, notesIn } from './queries.ts'

type Asking = Pick<Asked<(typeof caseloadContract)['caseload']>, 'door' | 'house'>
type Cover = Awaited<ReturnType<ReturnType<typeof caseloadInOrder>['execute']>>[number]

/** All that belongs to a page of files, in a few questions and not in a few for each. */
async function partsOfAll(door: Door, covers: readonly Cover[]) {
  const ids = covers.map(({ id }) => id)
  const assignments = await rowsOf(door, assignmentsIn(door, ids))
  return {
    assignments: Map.groupBy(assignments, ({ caseId }) => caseId),
    notes: Map.groupBy(await read(door, caseNotePolicy, notesIn(door, ids)), ({ caseId }) => caseId),
    clocks: Map.groupBy(await read(door, caseClockPolicy, clocksIn(door, ids)), ({ caseId }) => caseId),
    labels: await labelsOf(
      door,
      assignments.map(({ accountId }) => accountId),
    ),
  }
}

async function keptOf({ door, house }: Asking, cover: Cover, parts: Awaited<ReturnType<typeof partsOfAll>>): Promise<KeptCase> {
  const { id, version, unitId, organisationId, district, province } = cover
  const on = parts.assignments.get(id) ?? []
  const { workedOnBy, metBy } = partsIn(on)
  const anchors = { assignedTo: workedOnBy, metBy, addressedTo: null, unitId, organisationId, district, province }
  const seesClocks = may(caseClockPolicy, 'read', door.actor, anchors)
  const clocks = (parts.clocks.get(id) ?? []).map(({ caseId: _caseId, ...clock }) => clock as CaseClock)
  return {
    ...rowOf(cover),
    version,
    steps: seesClocks ? await findSteps(door, house.law, id) : null,
    clocks: seesClocks ? clocks : null,
    notes: may(caseNotePolicy, 'read', door.actor, anchors) ? (parts.notes.get(id) ?? []) : null,
    people: on.flatMap(({ accountId, part }) => {
      const label = parts.labels.get(accountId)
      return label ? [{ ...label, part }] : []
    }),
  }
}

export const caseloadHandlers: Handlers<typeof caseloadContract> = {
  async caseload({ door, house, query }) {
    const found = await read(door, casePolicy, caseloadInOrder(door, { after: query.after ?? null, limit: query.limit }))
    const covers = found.slice(0, query.limit)
    const parts = covers.length > 0 ? await partsOfAll(door, covers) : null
    const rows: KeptCase[] = []
    if (parts) for (const cover of covers) rows.push(await keptOf({ door, house }, cover, parts))
    await writeLedger(door.tx, {
      ...{ action: 'case-file.take-along', record: 'case-file', outcome: 'read' },
      detail: { cases: covers.map(({ id }) => id) },
    })
    return ok({ at: house.clock(), rows, next: found.length > query.limit ? (covers.at(-1)?.id ?? null) : null })
  },
}
