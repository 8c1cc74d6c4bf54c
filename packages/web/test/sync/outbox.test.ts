import type { AnyCommand } from '@panah/domain/contract/commands'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { answerOfProblem } from '../../src/sync/answer-of.ts'
import { Outbox, pauseMs, type Answer, type Item, type Shelf } from '../../src/sync/outbox.ts'

const minute = 60_000
let nowMs = 0
let ids = 0
let disk: Map<string, Item>
let full = false
const shelf: Shelf = {
  all: async () => [...disk.values()],
  keep: async (item) => {
    if (full) throw new Error('storage full')
    disk.set(item.id, structuredClone(item))
  },
  drop: async (id) => void disk.delete(id),
}
const means = { nowMs: () => nowMs, random: () => 1, newId: () => `new-${(ids += 1)}` }

let box: Outbox
beforeEach(() => {
  ;[nowMs, ids, full, disk] = [0, 0, false, new Map()]
  box = new Outbox(shelf, means)
})

const note = (id: string, caseId: string): AnyCommand => ({ id, name: 'case.note', caseId, noteId: `note-${id}`, text: id })
const does = (id: string, caseId = 'one') =>
  box.add(note(id, caseId), { place: null, number: null }, { at: '2026-11-20T09:00:00.000Z', clockAheadMs: null })
const receipt: Answer = { kind: 'receipt', receipt: { at: '2026-11-20T10:00:00.000Z', record: null } }
const refused: Answer = { kind: 'refused', code: 'not-found', params: {} }
const states = () => Object.fromEntries(box.items.map(({ id, state }) => [id, state]))

/** Sends, and tells what was sent, in its order. */
async function round(answer: (id: string) => Answer = () => receipt): Promise<string[]> {
  const sent: string[] = []
  await box.round(async ({ id }) => {
    sent.push(id)
    return answer(id)
  })
  return sent
}

test('what was done first is sent first', async () => {
  await does('a')
  await does('b', 'two')
  await does('c')
  expect(await round()).toEqual(['a', 'b', 'c'])
  expect(box.waiting).toBe(0)
})

test('what was done to a record waits behind what was refused of it, and other records go on', async () => {
  await does('a')
  await does('b', 'two')
  await does('c')
  expect(await round((id) => (id === 'a' ? refused : receipt))).toEqual(['a', 'b'])
  expect(states()).toEqual({ a: 'needs-you', b: 'sent', c: 'waiting' })
  await box.asNote('a')
  expect(await round()).toEqual(['c'])
  expect(states()['a']).toBe('note')
})

test('what was refused is sent again under an id of its own, changed or as it was, and never thrown away', async () => {
  await does('a')
  await round(() => refused)
  await box.again('a', { ...note('a', 'one'), text: 'better' } as AnyCommand)
  expect(box.items.map(({ id, state, command }) => [id, state, command && 'text' in command && command.text])).toEqual([
    ['new-1', 'waiting', 'better'],
  ])
  expect(await round()).toEqual(['new-1'])
})

test('without a network nothing more is tried, and the next try waits longer each time, up to ten minutes', async () => {
  await does('a')
  await does('b', 'two')
  expect(await round(() => ({ kind: 'no-network' }))).toEqual(['a'])
  expect(await round(() => ({ kind: 'no-network' }))).toEqual(['b'])
  expect(await round()).toEqual([])
  nowMs += 5_000
  expect(await round(() => ({ kind: 'no-network' }))).toEqual(['a'])
  nowMs += 5_000
  expect(await round((id) => (id === 'b' ? receipt : { kind: 'no-network' }))).toEqual(['b'])
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
      expect(pauseMs(tries, random)).toBeLessThanOrEqual(10 * minute)
      expect(pauseMs(tries, random)).toBeGreaterThanOrEqual(2_500)
    }),
  )
  expect(pauseMs(3, 1)).toBe(40_000)
  expect(pauseMs(3, 0)).toBe(20_000)
})

test('a server that breaks over one thing does not hold the others up', async () => {
  await does('a')
  await does('b', 'two')
  expect(await round((id) => (id === 'a' ? { kind: 'failed' } : receipt))).toEqual(['a', 'b'])
  expect(states()).toEqual({ a: 'waiting', b: 'sent' })
})

test('nobody is signed in, or somebody else: everything waits as it is, and goes on afterwards', async () => {
  await does('a')
  expect(await box.round(async () => ({ kind: 'shut' }))).toBe('shut')
  expect(box.items[0]).toMatchObject({ state: 'waiting', tries: 0, nextTryMs: 0 })
  expect(await round()).toEqual(['a'])
})

test('a clock that was a year ahead and is set right holds nothing back', async () => {
  nowMs = 365 * 86_400_000
  await does('a')
  await round(() => ({ kind: 'no-network' }))
  nowMs = 0
  expect(await round()).toEqual(['a'])
})

test('what cannot be kept is not taken over', async () => {
  await does('a')
  full = true
  await expect(does('b')).rejects.toThrow('storage full')
  expect(Object.keys(states())).toEqual(['a'])
})

test('what was sent leaves its receipt and nothing of the person', async () => {
  await does('a')
  await round()
  expect(box.items[0]).toMatchObject({ state: 'sent', command: null, receipt: { at: '2026-11-20T10:00:00.000Z' } })
  expect(JSON.stringify([...disk.values()])).not.toContain('note-a')
  await box.prune('2026-11-21T00:00:00.000Z')
  expect(box.items).toEqual([])
})

test('receipts are cleared away, what has none stays however old', async () => {
  await does('a')
  await round(() => refused)
  await does('b', 'two')
  await box.prune('2100-01-01T00:00:00.000Z')
  expect(states()).toEqual({ a: 'needs-you', b: 'waiting' })
})

test.each([
  [0, 'offline', 'no-network'],
  [401, 'access.sign-in-first', 'shut'],
  [409, 'access.another-account', 'shut'],
  [403, 'access.own-password-first', 'shut'],
  [500, 'failed', 'failed'],
  [503, 'unavailable', 'failed'],
  [429, 'request.too-many', 'failed'],
  [404, 'not-found', 'refused'],
  [422, 'screening.unknown-fact', 'refused'],
  [400, 'invalid', 'refused'],
  [413, 'request.too-large', 'refused'],
] as const)('an answer %i %s is taken for: %s', (status, code, kind) => {
  expect(answerOfProblem({ status, code, params: {} }).kind).toBe(kind)
})
