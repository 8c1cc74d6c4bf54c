import fc from 'fast-check'
import { expect, test } from 'vitest'
import { purposes, safetyExits } from '../../src/screening/presumption-facts.ts'
import { factsOfScreen, presumed, shortScreen, some } from './some-answers.ts'
import { hold, keyOf, shortly, stateOf, type Told } from './hold.ts'

/** The whole law runs some hundred times. */
const slowly = 60_000

const steps = ['safety', 'person', ...shortScreen.steps.map(({ step }) => step)]
const man = { sex: 'male', ageBand: '30-59' } as const
const tellings = fc.dictionary(
  fc.constantFrom<string>(...factsOfScreen, ...safetyExits),
  fc.constantFrom<Told>('yes', 'no', 'unknown', 'skipped'),
  { maxKeys: 45 },
)

test('danger is asked for before anything else, and what can be seen before what has to be asked', () => {
  const { asked } = hold(shortly, man, () => 'no')
  expect(asked.slice(0, 5).map(keyOf)).toEqual(['immediateDanger', 'medicalEmergency', 'selfHarm', 'sex', 'age'])
  expect(asked.slice(5, 7)).toMatchObject([
    { step: 'seen', how: 'see', question: 'confined' },
    { step: 'seen', how: 'see', question: 'physical-violence' },
  ])
})

test(
  'an interview ends, follows the steps in order, and puts no question twice, whatever is told or left out',
  () => {
    fc.assert(
      fc.property(tellings, (told) => {
        const { asked } = hold(shortly, man, (code) => told[code] ?? 'skipped')
        const places = asked.map(({ step }) => steps.indexOf(step))
        expect(new Set(asked.map(keyOf)).size).toBe(asked.length)
        // A later answer can make an earlier step matter again; the officer is then led back to it and on.
        expect(places.filter((place, index) => place < (places[index - 1] ?? 0)).length).toBeLessThanOrEqual(steps.length)
      }),
      { numRuns: 20 },
    )
  },
  slowly,
)

test('a person with nothing to tell is let go after the whole of it, and never after a question was skipped', () => {
  const free = (fact: string): Told => (fact === 'free-to-leave' ? 'yes' : 'no')
  const whole = hold(shortly, man, free)
  expect(whole.asked.length).toBeLessThanOrEqual(24)
  expect(presumed(whole.answers).presumption).toBe('no-indication')
  for (const fact of whole.asked.map(keyOf).filter((key) => key === 'free-to-leave' || purposes.some((code) => code === key))) {
    const { answers } = hold(shortly, man, (each) => (each === fact ? 'skipped' : free(each)))
    expect([fact, presumed(answers).presumption]).toEqual([fact, 'ask-more'])
  }
})

test('a family at a kiln is heard in minutes: what the advance already tells is not asked again', () => {
  const told: Record<string, Told> = {
    'free-to-leave': 'no',
    'debt-used-to-hold': 'yes',
    'bonded-labour': 'yes',
    recruited: 'yes',
    confined: 'yes',
  }
  const { asked, answers } = hold(shortly, { sex: 'female', ageBand: '18-29' }, (fact) => told[fact] ?? 'no')
  expect(presumed(answers).presumption).toBe('presumed-victim')
  expect(asked.map(keyOf)).not.toContain('compelled-labour')
  expect(asked.map(keyOf)).not.toContain('transported')
  expect(asked.length).toBeLessThanOrEqual(20)
})

test('whoever has told of one use is not asked for all the others to be helped', () => {
  const told: Record<string, Told> = { begging: 'yes', recruited: 'yes', threat: 'yes' }
  const { asked } = hold(shortly, { sex: 'male', ageBand: 'under-14' }, (fact) => told[fact] ?? 'no')
  const after = asked.slice(asked.findIndex((question) => keyOf(question) === 'begging') + 1).map(keyOf)
  for (const fact of ['organ-removal', 'sexual-exploitation', 'abuse-images', 'armed-recruitment']) expect(after).not.toContain(fact)
})

test('whoever crossed the border is asked what tells smuggling from trafficking; nobody else is', () => {
  const crossing = ['irregular-crossing', 'migration-only', 'fee-paid']
  const asked = (answer: Told) =>
    hold(shortly, man, (fact) => (fact === 'free-to-leave' ? 'yes' : fact === 'cross-border' ? answer : 'no')).asked.map(keyOf)
  expect(asked('yes').filter((fact) => crossing.includes(fact))).toEqual(crossing)
  expect(asked('no').filter((fact) => crossing.includes(fact))).toEqual([])
})

test('nobody asks a grown-up about riding camels', () => {
  const asked = (ageBand: 'under-14' | '30-59') =>
    hold(shortly, { sex: 'male', ageBand }, (fact) => (fact === 'compelled-labour' ? 'yes' : 'no')).asked.map(keyOf)
  expect(asked('under-14')).toContain('camel-racing')
  expect(asked('30-59')).not.toContain('camel-racing')
})

test('what somebody refused to say is not asked again', () => {
  const refused = some({
    safety: { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' },
    ...man,
    passed: new Set(['confined', 'physical-violence']),
  })
  const { next } = stateOf(shortly, refused)
  expect(next && keyOf(next)).not.toBe('confined')
  expect(next && keyOf(next)).not.toBe('physical-violence')
})

test(
  'the officer sees how far it is: steps done, the step here, steps to come, and those that may come',
  () => {
    const before = stateOf(shortly, some({}))
    expect(before.progress.here).toBe('safety')
    expect(before.progress.done).toEqual([])
    fc.assert(
      fc.property(tellings, (told) => {
        const facts = Object.fromEntries(
          Object.entries(told).filter(([fact, answer]) => answer !== 'skipped' && factsOfScreen.some((code) => code === fact)),
        )
        const answers = some({
          safety: { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' },
          ...man,
          facts,
        })
        const { next, progress } = stateOf(shortly, answers)
        const all = [...progress.done, ...(progress.here ? [progress.here] : []), ...progress.toCome, ...progress.maybe]
        expect(all.toSorted()).toEqual([...steps].toSorted())
        expect(next?.step ?? null).toBe(progress.here)
        if (next === null) expect([progress.toCome, progress.maybe]).toEqual([[], []])
      }),
      { numRuns: 80 },
    )
  },
  slowly,
)
