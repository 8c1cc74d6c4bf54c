import { randomUUID } from 'node:crypto'
import type { AnyCommand } from '@panah/domain/contract/commands'
import type { Receipt } from '@panah/domain/contract/problem'
import { fieldsOf, type Fields } from '@panah/domain/screening/amend-merge'
import type { Screening } from '@panah/domain/screening/screening'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOfProblem, answerOfReceipt } from '../../../../web/src/sync/answer-of.ts'
import { Outbox, type Answer, type Item, type Shelf } from '../../../../web/src/sync/outbox.ts'
import { aWorld, gets, posts, type Signed, type World } from '../../world/cast.ts'
import { aCase, aStation, told, type Station } from '../../world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

/** What a phone's disk holds: it outlives the program, and takes copies as a disk does. */
class Disk implements Shelf {
  readonly #kept = new Map<string, string>()
  async all(): Promise<Item[]> {
    return [...this.#kept.values()].map((item) => JSON.parse(item) as Item)
  }
  async keep(item: Item): Promise<void> {
    this.#kept.set(item.id, JSON.stringify(item))
  }
  async drop(id: string): Promise<void> {
    this.#kept.delete(id)
  }
}

/** What happens to one request on its way. */
type Fate = 'arrives' | 'is lost going' | 'is lost coming back' | 'meets a broken server' | 'phone dies before the answer'
const fates = ['arrives', 'is lost going', 'is lost coming back', 'meets a broken server', 'phone dies before the answer'] as const

class Phone {
  readonly who: Signed
  readonly disk = new Disk()
  outbox: Outbox
  /** What its screen shows: what the server said last, with what was told here since. */
  view: Record<string, Fields> = {}
  /** Every answer that somebody gave here. */
  readonly given: { amendmentId: string; screeningId: string; field: string; is: string | null }[] = []
  signedIn = true
  nowMs = Date.parse('2026-11-20T09:00:00.000Z')

  constructor(who: Signed) {
    this.who = who
    this.outbox = this.#box()
  }
  #box(): Outbox {
    return new Outbox(this.disk, { nowMs: () => this.nowMs, random: () => 0.5, newId: randomUUID })
  }
  async restart(): Promise<void> {
    this.outbox = this.#box()
    await this.outbox.load()
  }
  async does(command: AnyCommand): Promise<void> {
    await this.outbox.add(command, { place: null, number: null }, { at: '2026-11-20T09:00:00.000Z', clockAheadMs: null })
  }
  async edits(screeningId: string, field: string, is: string | null): Promise<void> {
    const view = this.view[screeningId]
    const was = view?.[field] ?? null
    if (!view || was === is) return
    const amendmentId = randomUUID()
    this.view[screeningId] = { ...view, [field]: is }
    this.given.push({ amendmentId, screeningId, field, is })
    await this.does({
      ...{ id: randomUUID(), name: 'screening.amend', screeningId, amendmentId, baseVersion: 1, madeAt: '2026-11-20T09:00:00.000Z' },
      ...{ clockAheadMs: null, changes: [{ field, was, is }] },
    })
  }
  async sends(fortunes: readonly Fate[]): Promise<void> {
    const left = [...fortunes]
    const send = (command: AnyCommand) => this.#send(command, left.shift() ?? 'arrives')
    await this.outbox.round(send).catch(() => this.restart())
  }
  async #send(command: AnyCommand, fate: Fate): Promise<Answer> {
    if (fate === 'is lost going') return { kind: 'no-network' }
    if (fate === 'meets a broken server') return { kind: 'failed' }
    const answer = await this.#asks(command)
    if (fate === 'phone dies before the answer') throw new Error('the battery is empty')
    return fate === 'is lost coming back' ? { kind: 'no-network' } : answer
  }
  async #asks(command: AnyCommand): Promise<Answer> {
    const { status, body } = await posts<Receipt & { code: string }>(world, this.signedIn ? this.who : null, '/api/commands', command)
    return status === 200 ? answerOfReceipt(body) : answerOfProblem({ status, code: body.code, params: {} })
  }
  /** Looks at a screening again; what was told here and has not gone stays on the screen. */
  async looks(screeningId: string): Promise<void> {
    const { status, body } = await gets<{ screening: Screening }>(world, this.who, `/api/screenings/${screeningId}`)
    if (status !== 200) return
    const fields: Record<string, string | null> = { ...fieldsOf(body.screening) }
    for (const { command } of this.outbox.items)
      if (command?.name === 'screening.amend' && command.screeningId === screeningId)
        for (const change of command.changes) fields[change.field] = change.is
    this.view[screeningId] = fields
  }
  async sendsRefusedAgain(): Promise<void> {
    for (const { id, state } of this.outbox.items) if (state === 'needs-you') await this.outbox.again(id)
  }
}

const phoneOf = fc.constantFrom('officer' as const, 'caseworker' as const)
const field = fc.constantFrom('fact:threat', 'fact:force', 'note', 'place')
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edits' as const), phone: phoneOf, which: fc.nat(1), field, value: fc.nat(3) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('sends' as const),
      phone: phoneOf,
      fates: fc.array(fc.constantFrom(...fates), { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('looks' as const), phone: phoneOf, which: fc.nat(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('restarts' as const, 'time passes' as const, 'sends again' as const), phone: phoneOf }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('is signed out' as const, 'signs in' as const), phone: phoneOf }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('is taken off the file' as const, 'is put back' as const) }) },
)

const values = (name: string): readonly (string | null)[] =>
  name.startsWith('fact:')
    ? ['yes', 'no', 'unknown', 'refused']
    : name === 'note'
      ? ['a', 'b', 'c', null]
      : ['Kiln 1', 'Kiln 2', 'Kiln 3', 'Kiln 4']

async function works(caseId: string, who: Signed, yes: boolean): Promise<void> {
  await sql`update panah.case_assignment set until = ${yes ? null : '2026-11-20T09:00:00Z'} where case_id = ${caseId}::uuid and account_id = ${who.accountId}::uuid`.execute(
    world.owner,
  )
}

type Event = typeof event extends fc.Arbitrary<infer One> ? One : never

async function happens(one: Event, phones: Readonly<Record<'officer' | 'caseworker', Phone>>, ids: readonly string[], caseId: string) {
  switch (one.kind) {
    case 'edits':
      return phones[one.phone].edits(ids[one.which]!, one.field, values(one.field)[one.value] ?? null)
    case 'sends':
      return phones[one.phone].sends(one.fates)
    case 'looks':
      return phones[one.phone].looks(ids[one.which]!)
    case 'restarts':
      return phones[one.phone].restart()
    case 'time passes':
      phones[one.phone].nowMs += 600_000
      return undefined
    case 'sends again':
      return phones[one.phone].sendsRefusedAgain()
    case 'is signed out':
    case 'signs in':
      phones[one.phone].signedIn = one.kind === 'signs in'
      return undefined
    default:
      return works(caseId, at.caseworker, one.kind === 'is put back')
  }
}

/** The signal comes back, rights are given back, and everybody sends what still waits. */
async function calms(phones: readonly Phone[], caseId: string): Promise<void> {
  await works(caseId, at.caseworker, true)
  for (const phone of phones) {
    phone.signedIn = true
    await phone.restart()
    for (let time = 0; time < 3; time += 1) {
      phone.nowMs += 3_600_000
      await phone.sendsRefusedAgain()
      await phone.sends([])
    }
  }
}

async function kept(screeningId: string) {
  const { rows } = await sql<{ id: string; changes: { field: string; was: string | null; is: string | null; came: string }[] }>`
    select id, changes from panah.screening_amendment where screening_id = ${screeningId}::uuid order by version, received_at`.execute(
    world.owner,
  )
  const conflicts = await world.owner.selectFrom('screeningConflict').selectAll().where('screeningId', '=', screeningId).execute()
  const screenings = await world.owner.selectFrom('screening').selectAll().where('id', '=', screeningId).execute()
  return { amendments: rows, conflicts, screenings }
}

test(
  'two phones, whatever is lost, ended, restarted or taken away in between: no answer is lost, none is applied twice',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 40 }), async (events) => {
        const opened = await aCase(world, at)
        const made = told({ id: randomUUID() })
        const ids = [opened.screeningId, made.screeningId]
        const phones = { officer: new Phone(at.officer), caseworker: new Phone(at.caseworker) }
        for (const phone of Object.values(phones)) await phone.looks(opened.screeningId)
        // Somebody was met where there is no signal: she is in the outbox, and can be told more of before she is anywhere else.
        const record = made as Extract<AnyCommand, { name: 'screening.record' }>
        await phones.officer.does(record)
        phones.officer.view[made.screeningId] = fieldsOf(record)
        for (const one of events) await happens(one, phones, ids, opened.caseId)
        await calms(Object.values(phones), opened.caseId)

        const given = [...phones.officer.given, ...phones.caseworker.given]
        for (const phone of Object.values(phones)) expect(phone.outbox.items.filter(({ state }) => state !== 'sent')).toEqual([])
        for (const [place, screeningId] of ids.entries()) {
          const { amendments, conflicts, screenings } = await kept(screeningId)
          expect(screenings).toHaveLength(1)
          const wanted = given.filter((each) => each.screeningId === screeningId)
          expect(amendments.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ amendmentId }) => amendmentId).toSorted())
          // What was taken over, in its order, is what stands; what was not is kept beside it.
          const stands: Record<string, string | null> = { ...fieldsOf(place === 0 ? told() : record) }
          for (const { id, changes } of amendments) {
            const [change] = changes
            const answer = wanted.find(({ amendmentId }) => amendmentId === id)
            expect(change).toMatchObject({ field: answer?.field, is: answer?.is ?? null })
            if (change?.came === 'taken') {
              expect(stands[change.field] ?? null).toBe(change.was)
              stands[change.field] = change.is
            }
            const both = conflicts.filter((conflict) => conflict.amendmentId === id)
            expect(both.map(({ told: other }) => other)).toEqual(change?.came === 'both' ? [change.is] : [])
          }
          const [row] = screenings
          const scene = { place: row!.place, heldOn: row!.heldOn, actOn: row!.actOn }
          expect(fieldsOf({ ...row!, facts: row!.facts as Screening['facts'], scene })).toEqual(clean(stands))
        }
        const done = await sql<{ n: number }>`
          select count(*)::int as n from panah.ledger_entry where action = 'screening.amend' and outcome = 'done'
          group by detail order by 1 desc limit 1`.execute(world.owner)
        expect(done.rows[0]?.n ?? 1).toBe(1)
      }),
      { numRuns: Number(process.env['PANAH_INTERLEAVINGS'] ?? 40) },
    )
  },
)

/** A fact that nobody told stands nowhere. */
const clean = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => !name.startsWith('fact:') || value !== null))
