import type { reportContract } from '@panah/domain/contract/report'
import { dayInPakistan } from '@panah/domain/day'
import { wholeMonths } from '@panah/domain/report/period'
import { tellNumbers } from '@panah/domain/report/tell-numbers'
import { ok, refuse } from '@panah/domain/result'
import { rowsOf } from '../access/rows.ts'
import { writeLedger } from '../audit/ledger.ts'
import type { Handlers } from '../http/handlers.ts'
import { areaOfNumbers, bedsTold, presumedIn, referralsIn, screenedIn } from './queries.ts'

export const reportHandlers: Handlers<typeof reportContract> = {
  async numbers({ door, query, house }) {
    const [here] = await rowsOf(door, areaOfNumbers(door))
    const area = here?.area ?? null
    const { from, to } = query
    await writeLedger(door.tx, {
      action: 'numbers.read',
      record: 'numbers',
      outcome: area === null ? 'not-found' : 'read',
      detail: { from, to, area },
    })
    if (area === null) return refuse('not-found')
    const period = wholeMonths(from, to, dayInPakistan(house.clock()))
    if (!period.ok) return period
    const [screened] = await rowsOf(door, screenedIn(door, period.value))
    const counted = {
      area,
      screened: screened?.persons ?? 0,
      presumed: await rowsOf(door, presumedIn(door, period.value)),
      referrals: await rowsOf(door, referralsIn(door, period.value)),
      beds: await rowsOf(door, bedsTold(door)),
    }
    return ok(tellNumbers(counted, period.value))
  },
}
