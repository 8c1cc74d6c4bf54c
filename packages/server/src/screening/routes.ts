import { casePolicy } from '@panah/domain/case/case-file.policy'
import { stageOf } from '@panah/domain/case/progress'
import type { FurthestStep, screeningContract } from '@panah/domain/contract/screening'
import { referralPolicy } from '@panah/domain/referral/referral.policy'
import { ok, refuse } from '@panah/domain/result'
import type { LabelCode } from '@panah/domain/screening/interviewed'
import { screeningPolicy } from '@panah/domain/screening/screening.policy'
import type { Door } from '../access/acting.ts'
import { labelsOf } from '../access/directory.ts'
import { read } from '../access/read.ts'
import { rowsOf } from '../access/rows.ts'
import { writeOpened } from '../audit/ledger.ts'
import { caseById } from '../case/queries.ts'
import type { Handlers } from '../http/handlers.ts'
import { placeOfWord, wordOfPlace } from './place.ts'
import { foundAgainIn, helpAskedIn, howManyWait, reclassifiedIn, screeningById, screeningsInOrder } from './queries.ts'
import { amendmentsOf, conflictsOf, conflictsWaiting } from './amend/queries.ts'
import { foundAgainOf, screeningOf } from './screening-of.ts'

type Row = Awaited<ReturnType<ReturnType<typeof screeningsInOrder>['execute']>>[number]
type Asked = Awaited<ReturnType<ReturnType<typeof helpAskedIn>['execute']>>[number]

/** The furthest step of one screening: what waits is less than what was answered, and a yes is more than a no. */
function furthestOf(row: Row, asked: readonly Asked[]): FurthestStep {
  if (row.caseId === null) return { step: row.setAsideBecause === null ? 'waiting' : 'set-aside', service: null }
  const of = (state: string) => asked.find((one) => one.caseId === row.caseId && one.state === state)
  const [accepted, sent, declined] = [of('accepted'), of('sent'), of('declined')]
  const serviceOf = (one: Asked) => one.service as FurthestStep['service']
  if (accepted) return { step: 'help-accepted', service: serviceOf(accepted) }
  if (sent) return { step: 'help-asked', service: serviceOf(sent) }
  if (declined) return { step: 'help-declined', service: serviceOf(declined) }
  return { step: 'case-opened', service: null }
}

async function became(door: Door, caseId: string) {
  const [cover] = await read(door, casePolicy, caseById(door, caseId))
  if (!cover) return null
  const asked = await read(door, referralPolicy, helpAskedIn(door, [caseId]))
  return {
    caseNumber: cover.number,
    stage: stageOf(cover).stage,
    openedAt: cover.openedAt,
    referrals: asked.map(({ number, service, state, sentAt, answeredAt }) => ({
      ...{ number, sentAt, answeredAt },
      service: service as 'shelter',
      state: state as 'sent',
    })),
  }
}

/** Nobody decides about more in one sitting. */
const mostConflicts = 200

export const screeningHandlers: Handlers<Omit<typeof screeningContract, 'sheet'>> = {
  async screenings({ door, query }) {
    const after = query.after === undefined ? null : placeOfWord(query.after)
    if (after === undefined) return refuse('invalid')
    const found = await read(door, screeningPolicy, screeningsInOrder(door, { ...query, after }))
    const page = found.slice(0, query.limit)
    const caseIds = page.flatMap(({ caseId }) => caseId ?? [])
    const asked = caseIds.length > 0 ? await read(door, referralPolicy, helpAskedIn(door, caseIds)) : []
    const [count] = await read(door, screeningPolicy, howManyWait(door))
    const last = found.length > query.limit ? page.at(-1) : undefined
    return ok({
      rows: page.map((row) => {
        const { placeAt: _placeAt, ...shown } = row
        return {
          ...shown,
          sex: row.sex as 'unknown',
          ageBand: row.ageBand as 'unknown',
          presumption: row.presumption as 'ask-more',
          province: row.province as 'PK-PB',
          reclassified: row.reclassified as LabelCode[] | null,
          furthest: furthestOf(row, asked),
        }
      }),
      next: last ? wordOfPlace({ receivedAt: last.placeAt, id: last.id }) : null,
      waiting: count?.waiting ?? 0,
    })
  },
  async screening({ door, params }) {
    const [row] = await read(door, screeningPolicy, screeningById(door, params.id))
    await writeOpened(door.tx, screeningPolicy, params.id, row !== undefined)
    if (!row) return refuse('not-found')
    const screening = screeningOf(row)
    const judged = await rowsOf(door, reclassifiedIn(door, screening.id))
    const accounts = await labelsOf(door, [screening.recordedBy, ...judged.map(({ judgedBy }) => judgedBy)])
    const recordedBy = accounts.get(screening.recordedBy)
    if (!recordedBy) return refuse('not-found')
    const reclassified = judged.map((row) => ({ ...row, labels: row.labels as LabelCode[], judgedBy: accounts.get(row.judgedBy) ?? null }))
    const again = (await rowsOf(door, foundAgainIn(door, screening.id))).map(foundAgainOf)
    const amended = await rowsOf(door, amendmentsOf(door, screening.id))
    const conflicts = await read(door, screeningPolicy, conflictsOf(door, screening.id))
    return ok({
      screening,
      again,
      reclassified,
      amended,
      conflicts,
      recordedBy,
      became: screening.caseId ? await became(door, screening.caseId) : null,
    })
  },
  async conflicts({ door }) {
    return ok({ conflicts: await read(door, screeningPolicy, conflictsWaiting(door, mostConflicts)) })
  },
}
