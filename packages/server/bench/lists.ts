import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { atMost, median, percentile, quiet, report, say, told } from '../../../scripts/bench/figures.ts'
import { acting } from '../src/access/acting.ts'
import { read } from '../src/access/read.ts'
import { casesInOrder } from '../src/case/queries.ts'
import type { Db } from '../src/db/database.ts'
import { casePolicy } from '@panah/domain/case/case-file.policy'
import { inAnOpenHouse } from './lists/open-house.ts'
import { aBusyStation } from './lists/rows.ts'

// What the wall costs a supervisor who opens the list of her files: the same page of the same list through the doors, as a query of the
// application behind row-level security, and as bare SQL of the owner, in turn. `npm run bench -- lists [--size 5000] [--markdown]`
const { values } = parseArgs({ options: { size: { type: 'string', default: '5000' }, markdown: { type: 'boolean', default: false } } })
const files = Number(values.size)
const page = 50
const rounds = 60

/** The list as somebody would write it who has nothing to guard. */
function bare(owner: Db, unit: string) {
  return sql`
    select c.id, c.number, c.opened_at, c.district, c.urgency, s.sex, s.age_band, p.*, k.step, k.due as clock_due,
      coalesce(least(k.due, case when p.accepted > 0 or p.services = 'no' or p.sharing = 'no' then null
        when p.waiting > 0 then p.nearest_answer_by
        else c.opened_at + case c.urgency when 'emergency' then interval '1 hour' when 'urgent' then interval '24 hours' else interval '168 hours' end
      end), '9999-12-31') as due
    from panah.case_file c join panah.screening s on s.id = c.screening_id
    cross join lateral (
      select (array_agg(a.answer order by a.recorded_at desc, a.answer) filter (where a.purpose = 'services'))[1] as services,
             (array_agg(a.answer order by a.recorded_at desc, a.answer) filter (where a.purpose = 'sharing'))[1] as sharing
      from panah.consent a where a.case_id = c.id) consents
    cross join lateral (
      select consents.services, consents.sharing, count(*) filter (where f.state = 'sent') as waiting, count(*) filter (where f.state = 'accepted') as accepted,
             count(*) filter (where f.state = 'declined') as declined, min(f.answer_by) filter (where f.state = 'sent') as nearest_answer_by
      from panah.referral f where f.case_id = c.id) p
    left join (select distinct on (case_id) case_id, step, due from panah.case_clock
      where unit_id = ${unit} and ended_by is null and not void and kind <> 'opens' order by case_id, due, step) k on k.case_id = c.id
    where c.unit_id = ${unit} order by due, c.id limit ${page + 1}`.execute(owner)
}

await inAnOpenHouse(async ({ owner, house, comeIn, get }) => {
  say(`writing ${files} files of one station and ${4 * files} of others …`)
  const { unitId, username } = await aBusyStation(owner, files)
  const token = await comeIn(username)
  const ways = {
    bare: async () => (await bare(owner, unitId)).rows.length,
    behindTheWall: async () =>
      (await acting(house.db, token, (door) => read(door, casePolicy, casesInOrder(door, { after: null, limit: page }))))?.length ?? 0,
    throughTheDoors: async () => (JSON.parse(await get(`/api/cases?limit=${page}`, token)) as { rows: unknown[] }).rows.length + 1,
  }
  const load = await quiet()
  const times = { bare: [] as number[], behindTheWall: [] as number[], throughTheDoors: [] as number[] }
  const turn = async (way: keyof typeof ways, warm: boolean) => {
    const began = performance.now()
    if ((await ways[way]()) !== page + 1) throw new Error(`${way} gave another page`)
    if (warm) times[way].push(performance.now() - began)
  }
  for (let round = -5; round < rounds; round += 1) {
    for (const way of ['bare', 'behindTheWall', 'throughTheDoors'] as const) await turn(way, round >= 0)
  }
  const ratio = (way: keyof typeof times) => median(times[way]) / median(times.bare)
  const figures = [
    told(`first page of ${files} files, bare SQL of the owner, median`, median(times.bare), 'ms'),
    told('the same query of the application, behind row-level security, median', median(times.behindTheWall), 'ms'),
    told('the same page through the doors, median', median(times.throughTheDoors), 'ms'),
    atMost('the same page through the doors, p95', percentile(times.throughTheDoors, 0.95), 100, 'ms'),
    atMost('through the doors, as a multiple of bare SQL', ratio('throughTheDoors'), 1.5, '×'),
    told('of this, the wall', ratio('behindTheWall'), '×'),
  ]
  report('lists', figures, { markdown: values.markdown, load })
})
