import { expect, test } from 'vitest'
import type { RecordEvent, WithdrawEvent } from '../../src/case/case-event.ts'
import { recordEvent, withdrawEvent } from '../../src/case/record-event.ts'

const now = '2026-11-21T10:00:00.000Z'
const id = '018f0000-0000-7000-8000-000000000001'
const given = (more: Partial<RecordEvent> = {}): RecordEvent => ({
  id,
  name: 'case.event',
  caseId: id,
  eventId: id,
  event: 'arrest',
  at: '2026-11-21T08:00:00.000Z',
  about: null,
  ...more,
})
const arrested = { id: 'before', event: 'arrest', at: '2026-11-21T08:00:30.000Z', about: null }

test('An arrest of this morning is written down with its own hour', () => {
  expect(recordEvent({ events: [] }, given(), now)).toEqual({
    ok: true,
    value: { id, event: 'arrest', at: '2026-11-21T08:00:00.000Z', about: null },
  })
})

test('Nothing is written down that is still to come; a clock some minutes fast is no reason to refuse', () => {
  expect(recordEvent({ events: [] }, given({ at: '2026-11-21T10:10:00.000Z' }), now).ok).toBe(true)
  expect(recordEvent({ events: [] }, given({ at: '2026-11-21T11:00:00.000Z' }), now)).toMatchObject({
    refusal: { code: 'case.event-in-future' },
  })
  expect(recordEvent({ events: [] }, given({ at: '1996-11-21T11:00:00.000Z' }), now)).toMatchObject({
    refusal: { code: 'case.event-too-early' },
  })
})

test('Two officers who write down the same arrest do not start two clocks; two people arrested in the same minute are two', () => {
  expect(recordEvent({ events: [arrested] }, given(), now)).toMatchObject({ refusal: { code: 'case.event-already-there' } })
  expect(recordEvent({ events: [arrested] }, given({ about: 'A2' }), now).ok).toBe(true)
})

test('A mistake is taken back once', () => {
  const back: WithdrawEvent = { id, name: 'case.withdraw-event', caseId: id, eventId: 'before', because: 'wrong-time' }
  expect(withdrawEvent({ events: [arrested] }, back)).toEqual({ ok: true, value: [] })
  expect(withdrawEvent({ events: [] }, back)).toMatchObject({ refusal: { code: 'case.no-such-event' } })
})
