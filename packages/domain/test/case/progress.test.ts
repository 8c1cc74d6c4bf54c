import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueOf, pressingOf, nextStepOf, stageOf, type Progress } from '../../src/case/progress.ts'

const answer = fc.constantFrom('yes' as const, 'no' as const, null)
const few = fc.nat(3)
const anyProgress: fc.Arbitrary<Progress> = fc.record({ services: answer, sharing: answer, waiting: few, accepted: few, declined: few })
const file = { openedAt: '2026-11-20T09:00:00.000Z', urgency: 'urgent' } as const

test('a stage says nothing that is not in the file', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      const { stage } = stageOf(progress)
      expect(stage === 'services').toBe(progress.accepted > 0)
      if (stage === 'plan') expect(progress.waiting + progress.declined).toBeGreaterThan(0)
      if (stage === 'assessed')
        expect([progress.services !== null, progress.waiting + progress.accepted + progress.declined]).toEqual([true, 0])
      if (stage === 'presumed') expect(progress).toMatchObject({ services: null, waiting: 0, accepted: 0, declined: 0 })
    }),
  )
})

test('nobody is asked to find help for a person who said no, or who was not asked', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      const step = nextStepOf(progress)
      if (step === 'find-help' || step === 'find-next-provider') expect([progress.services, progress.sharing]).toEqual(['yes', 'yes'])
      if (step === 'await-answer') expect(progress.waiting).toBeGreaterThan(0)
      if (step === 'follow-up') expect(progress.accepted).toBeGreaterThan(0)
    }),
  )
})

test('where help is still to be found or to be asked for, a clock runs; where she said no or is cared for, none does', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      const step = nextStepOf(progress)
      const due = dueOf(step, file, progress.waiting > 0 ? '2026-11-20T12:00:00.000Z' : null)
      expect(due === null).toBe(step === 'follow-up' || step === 'respect-refusal')
    }),
  )
})

test.each([
  ['emergency', '2026-11-20T10:00:00.000Z'],
  ['urgent', '2026-11-21T09:00:00.000Z'],
  ['routine', '2026-11-27T09:00:00.000Z'],
] as const)('in a file that is %s somebody must have been asked by then', (urgency, due) => {
  expect(dueOf('ask-consent', { openedAt: file.openedAt, urgency }, null)).toBe(due)
})

test('while a provider has not answered, its own deadline is the clock', () => {
  expect(dueOf('await-answer', file, '2026-11-20T09:30:00.000Z')).toBe('2026-11-20T09:30:00.000Z')
})

test('A limit of the law that comes before the next step presses more; what comes later does not', () => {
  const arrest = { step: 'DL-06', due: '2026-11-21T12:00:00.000Z' }
  expect(pressingOf('2026-11-21T18:00:00.000Z', arrest)).toEqual({ due: arrest.due, clock: 'DL-06' })
  expect(pressingOf('2026-11-21T11:00:00.000Z', arrest)).toEqual({ due: '2026-11-21T11:00:00.000Z', clock: null })
  expect(pressingOf(null, arrest)).toEqual({ due: arrest.due, clock: 'DL-06' })
  expect(pressingOf(null, null)).toEqual({ due: null, clock: null })
})
