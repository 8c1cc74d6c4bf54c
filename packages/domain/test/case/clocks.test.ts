import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clocksOf, dutiesOf, nearestClock, stepsTouched, type Happened } from '../../src/case/clocks.ts'
import type { Edition, Step } from '../../src/law/edition.ts'
import { stepEvents } from '../../src/law/practice.ts'

const edition = JSON.parse(readFileSync(new URL('../../../../law/edition.json', import.meta.url), 'utf8')) as Edition
const all = edition.practice?.steps ?? []
const steps = (...codes: string[]): Step[] => all.filter(({ step }) => codes.includes(step))

let made = 0
const happened = (event: string, at: string, about: string | null = null): Happened => ({
  id: `e${String(made++).padStart(6, '0')}`,
  event,
  at,
  about,
})
const arrest = (at: string, about?: string) => happened('arrest', at, about ?? null)
const production = (at: string, about?: string) => happened('first-production', at, about ?? null)

test('A man arrested at 15:40 in Pakistan has to be before a magistrate by 15:40 of the next day', () => {
  const [clock] = clocksOf(steps('DL-06'), [arrest('2026-11-21T10:40:00.000Z')])
  expect(clock).toMatchObject({ step: 'DL-06', due: '2026-11-22T10:40:00.000Z', kind: 'limit', endedBy: null })
})

test('Once he was brought there the clock is kept and runs no more, and the days of remand begin', () => {
  const brought = production('2026-11-22T05:00:00.000Z')
  const clocks = clocksOf(steps('DL-06', 'DL-07'), [arrest('2026-11-21T10:40:00.000Z'), brought])
  expect(clocks.map(({ step, endedBy }) => [step, endedBy])).toEqual([
    ['DL-06', brought.id],
    ['DL-07', null],
  ])
  expect(nearestClock(clocks)).toMatchObject({ step: 'DL-07', due: '2026-12-07T05:00:00.000Z' })
})

test('Two men arrested: bringing the one before the magistrate does not end the clock of the other', () => {
  const events = [
    arrest('2026-11-21T08:00:00.000Z', 'A1'),
    arrest('2026-11-21T09:00:00.000Z', 'A2'),
    production('2026-11-21T12:00:00.000Z', 'A2'),
  ]
  const running = clocksOf(steps('DL-06'), events).filter(({ endedBy }) => endedBy === null)
  expect(running.map(({ about }) => about)).toEqual(['A1'])
})

test('A production of which nobody wrote who was brought ends no named person’s clock', () => {
  const events = [arrest('2026-11-21T08:00:00.000Z', 'A1'), production('2026-11-21T12:00:00.000Z')]
  expect(clocksOf(steps('DL-06'), events)[0]?.endedBy).toBeNull()
})

test('Two arrests nobody told apart and one production: one clock still runs, the later one', () => {
  const later = arrest('2026-11-21T09:00:00.000Z')
  const events = [arrest('2026-11-21T08:00:00.000Z'), later, production('2026-11-21T12:00:00.000Z')]
  const running = clocksOf(steps('DL-06'), events).filter(({ endedBy }) => endedBy === null)
  expect(running.map(({ eventId }) => eventId)).toEqual([later.id])
})

test('What ends a clock cannot lie before what started it', () => {
  expect(clocksOf(steps('DL-06'), [production('2026-11-20T08:00:00.000Z'), arrest('2026-11-21T08:00:00.000Z')])[0]?.endedBy).toBeNull()
})

test('The report ends both the fourteen days and the three days more; an interim report only the latter', () => {
  const fir = happened('fir', '2026-11-01T09:00:00.000Z')
  const interim = clocksOf(steps('DL-16', 'DL-16-interim'), [fir, happened('interim-report', '2026-11-16T09:00:00.000Z')])
  expect(interim.filter(({ endedBy }) => endedBy === null).map(({ step, due }) => [step, due])).toEqual([
    ['DL-16', '2026-11-15T09:00:00.000Z'],
  ])
  const whole = clocksOf(steps('DL-16', 'DL-16-interim'), [fir, happened('report-to-court', '2026-11-14T09:00:00.000Z')])
  expect(whole.every(({ endedBy }) => endedBy !== null)).toBe(true)
})

test('A day from which bail may be asked for presses nobody', () => {
  const clocks = clocksOf(steps('DL-23'), [happened('detention', '2025-11-21T08:00:00.000Z')])
  expect(clocks[0]).toMatchObject({ kind: 'opens', due: '2026-11-21T08:00:00.000Z' })
  expect(nearestClock(clocks)).toBeNull()
})

test('A limit that nobody verified starts no clock with a made-up hour', () => {
  expect(clocksOf(steps('DL-22'), [happened('cognizance', '2026-11-21T08:00:00.000Z')])).toEqual([])
})

test('A duty is there from the event on and done with the event that ends it', () => {
  const said = happened('first-statement', '2026-11-21T08:00:00.000Z')
  expect(dutiesOf(steps('DL-15'), [said])).toMatchObject([{ step: 'DL-15', eventId: said.id, doneBy: null }])
  const told = happened('legal-help-told', '2026-11-21T08:05:00.000Z')
  expect(dutiesOf(steps('DL-15'), [said, told])).toMatchObject([{ doneBy: told.id }])
})

test('What the law gives no verified time for is a duty and no clock, and nobody is told a number that nobody checked', () => {
  const taken = happened('cognizance', '2026-11-21T08:00:00.000Z')
  expect(clocksOf(steps('DL-22'), [taken])).toEqual([])
  expect(dutiesOf(steps('DL-22'), [taken])).toMatchObject([{ step: 'DL-22', doneBy: null }])
})

test('Whoever was refused an FIR sees what may be asked for, until the FIR is there', () => {
  const refused = happened('refusal', '2026-11-21T08:00:00.000Z')
  expect(dutiesOf(steps('DL-02'), [refused])).toMatchObject([{ step: 'DL-02', doneBy: null }])
  const fir = happened('fir', '2026-11-22T08:00:00.000Z')
  expect(dutiesOf(steps('DL-02'), [refused, fir])).toMatchObject([{ doneBy: fir.id }])
})

test('Before an arrest is written down an officer sees which clock it starts, and before a production which one it ends', () => {
  expect(stepsTouched(steps('DL-06', 'DL-07', 'DL-16'), 'arrest').starts.map(({ step }) => step)).toEqual(['DL-06'])
  const touched = stepsTouched(steps('DL-06', 'DL-07', 'DL-16'), 'first-production')
  expect([touched.starts.map(({ step }) => step), touched.ends.map(({ step }) => step)]).toEqual([['DL-07'], ['DL-06']])
})

test('The order in which things are written down changes no clock', () => {
  const events = fc.array(
    fc.record({
      id: fc.uuid(),
      event: fc.constantFrom(...stepEvents),
      at: fc.integer({ min: 0, max: 400 }).map((hour) => new Date(Date.UTC(2026, 10, 1, hour)).toISOString()),
      about: fc.constantFrom(null, 'A1', 'A2', 'V1'),
    }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(events, (list) => {
      const clocks = clocksOf(all, list)
      expect(clocksOf(all, list.toReversed())).toEqual(clocks)
      const ids = new Set(list.map(({ id }) => id))
      for (const { eventId, endedBy, startedAt, endedAt } of clocks) {
        expect(ids.has(eventId) && (endedBy === null || ids.has(endedBy))).toBe(true)
        if (endedAt !== null) expect(Date.parse(endedAt)).toBeGreaterThanOrEqual(Date.parse(startedAt))
      }
    }),
    { numRuns: 200 },
  )
})
