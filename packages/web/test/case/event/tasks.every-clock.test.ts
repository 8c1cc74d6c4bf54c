import { readFileSync } from 'node:fs'
import type { CaseEvent } from '@panah/domain/case/case-event'
import { clocksOf } from '@panah/domain/case/clocks'
import { dueAt } from '@panah/domain/law/due'
import type { Edition, Step } from '@panah/domain/law/edition'
import { expect, test } from 'vitest'
import { allEvents } from '../../../src/case/event/event-groups.ts'
import { fromPakistan } from '../../../src/case/event/hour-in-pakistan.ts'
import { groupOf, grouped, tasksOf, type Task } from '../../../src/case/event/tasks.ts'

const edition = JSON.parse(readFileSync(new URL('../../../../../law/edition.json', import.meta.url), 'utf8')) as Edition
const steps = edition.practice?.steps ?? []
const verified = steps.filter(({ kind, limit }) => kind === 'clock' && limit !== undefined && limit !== 'not-verified')

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const event = (n: number, code: string, at: string): CaseEvent => ({
  ...{ id: id(n), caseId: id(0), event: code as CaseEvent['event'], at, about: 'V1', recordedBy: id(0), recordedAt: at },
  ...{ withdrawnAt: null, withdrawnBecause: null },
})

/** What a file shows once these were written down, where only this step applies. */
function shown(step: Step, events: readonly CaseEvent[]) {
  const standing = events.filter(({ withdrawnAt }) => withdrawnAt === null)
  return tasksOf(steps, { clocks: clocksOf([step], standing), events: [...events], steps: [step.step] })
}

test.each(verified.map((step) => [step.step, step] as const))(
  '%s starts when an officer writes down its event, ends with what ends it, and goes when the event is taken back',
  (_, step) => {
    // Ten minutes to midnight in Pakistan, on the last day of a year: as typed into the field.
    const at = fromPakistan('2025-12-31T23:50') ?? ''
    expect(allEvents).toContain(step.starts)
    const start = event(1, step.starts, at)
    const { open, opens } = shown(step, [start])
    const [task] = step.opens ? opens : open
    expect(task?.clock).toMatchObject({ startedAt: at, due: dueAt(step.limit ?? '', at), endedBy: null })
    expect(Date.parse(task?.clock?.due ?? '')).toBeGreaterThan(Date.parse(at))

    expect(step.ends?.length).toBeGreaterThan(0)
    for (const end of step.ends ?? []) {
      expect(allEvents).toContain(end)
      const after = shown(step, [start, event(2, end, fromPakistan('2026-01-01T00:10') ?? '')])
      expect(after.done.map(({ clock }) => clock?.endedBy)).toEqual([id(2)])
      expect([...after.open, ...after.opens]).toEqual([])
    }

    const back = shown(step, [{ ...start, withdrawnAt: at, withdrawnBecause: 'wrong-time' }])
    expect([...back.open, ...back.opens, ...back.done]).toEqual([])
  },
)

const [plain] = verified
const due = (local: string) => ({ step: plain, clock: { due: fromPakistan(local) } }) as unknown as Task

test('At ten at night, what is due at two is for the day and not for the week; an arrest of this minute too; what is over stands first', () => {
  const now = fromPakistan('2026-11-25T22:00') ?? ''
  const groupAt = (local: string) => groupOf(due(local), now)
  expect(groupAt('2026-11-25T21:59')).toBe('over')
  expect(groupAt('2026-11-26T02:00')).toBe('day')
  expect(groupAt('2026-11-26T22:00')).toBe('day')
  expect(groupAt('2026-11-26T22:01')).toBe('week')
  expect(groupAt('2026-12-02T22:00')).toBe('week')
  expect(groupAt('2026-12-02T22:01')).toBe('later')
})

test('What must be done at once belongs to the day, what has no fixed time presses nobody, and no task is lost between the groups', () => {
  const [atOnce, untimed] = ['DL-01', 'DL-03'].map(
    (code) => ({ step: steps.find(({ step }) => step === code), clock: null }) as unknown as Task,
  )
  const all = [atOnce, untimed, due('2026-11-25T20:00'), due('2027-01-01T20:00')].flatMap((task) => task ?? [])
  const groups = grouped(all, fromPakistan('2026-11-25T21:00') ?? '')
  expect([groups.day, groups.untimed]).toEqual([[atOnce], [untimed]])
  expect(Object.values(groups).flat()).toHaveLength(all.length)
})
