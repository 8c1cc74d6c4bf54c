import { readFileSync } from 'node:fs'
import type { CaseClock, CaseEvent } from '@panah/domain/case/case-event'
import { clocksOf } from '@panah/domain/case/clocks'
import type { Edition } from '@panah/domain/law/edition'
import { expect, test } from 'vitest'
import { partiesIn } from '../../../src/case/event/parties.ts'
import { tasksOf } from '../../../src/case/event/tasks.ts'

const edition = JSON.parse(readFileSync(new URL('../../../../../law/edition.json', import.meta.url), 'utf8')) as Edition
const steps = edition.practice?.steps ?? []
const applying = ['DL-02', 'DL-06', 'DL-15', 'DL-16', 'DL-22', 'DL-23']

let made = 0
function event(code: CaseEvent['event'], at: string, more: Partial<CaseEvent> = {}): CaseEvent {
  made += 1
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  return {
    ...{ id, caseId: id, event: code, at, about: null, recordedBy: id, recordedAt: at, withdrawnAt: null, withdrawnBecause: null },
    ...more,
  }
}
const tasks = (...events: CaseEvent[]) => {
  const standing = events.filter(({ withdrawnAt }) => withdrawnAt === null)
  const clocks = clocksOf(
    steps.filter(({ step }) => applying.includes(step)),
    standing,
  ) as CaseClock[]
  return tasksOf(steps, { clocks, events, steps: applying })
}
const codes = (those: readonly { step: { step: string } }[]) => those.map(({ step }) => step.step)

test('What has an hour stands first, the most pressing first, and then what has none', () => {
  const { open } = tasks(
    event('fir', '2026-11-20T08:00:00.000Z'),
    event('first-statement', '2026-11-20T09:00:00.000Z'),
    event('arrest', '2026-11-21T08:00:00.000Z'),
  )
  expect(codes(open)).toEqual(['DL-06', 'DL-16', 'DL-15'])
})

test('A day from which an accused may ask for bail presses nobody and stands apart', () => {
  const { open, opens } = tasks(event('detention', '2026-11-20T08:00:00.000Z'))
  expect([codes(open), codes(opens)]).toEqual([[], ['DL-23']])
})

test('What was done stands with what is done, and what was taken back counts for nothing', () => {
  const arrest = event('arrest', '2026-11-21T08:00:00.000Z', { about: 'A1' })
  const brought = event('first-production', '2026-11-21T12:00:00.000Z', { about: 'A1' })
  expect(codes(tasks(arrest, brought).done)).toEqual(['DL-06'])
  const mistaken = { ...brought, withdrawnAt: '2026-11-21T13:00:00.000Z' }
  expect([codes(tasks(arrest, mistaken).open), codes(tasks(arrest, mistaken).done)]).toEqual([['DL-06'], []])
})

test('A time that nobody has verified is a task without an hour', () => {
  const { open } = tasks(event('cognizance', '2026-11-20T08:00:00.000Z'))
  expect(open.map(({ step, clock }) => [step.step, clock])).toEqual([['DL-22', null]])
})

test('Of the fourth accused one can write as soon as he was named', () => {
  expect(partiesIn({ plans: null, events: [] })).toEqual(['V1', 'V2', 'V3', 'A1', 'A2', 'A3'])
  expect(partiesIn({ plans: null, events: [event('arrest', '2026-11-20T08:00:00.000Z', { about: 'A4' })] })).toContain('A4')
})
