import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../src/law/fact.ts'
import type { Answers } from '../../src/screening/answers.ts'
import { interview, nextQuestion, type NextQuestion } from '../../src/screening/next-question.ts'
import { purposes, safetyExits, steps } from '../../src/screening/short-screen.ts'
import { edition, factsOfScreen, nobodyAsked, presumed, qualified, some } from './some-answers.ts'

/** The whole law runs some hundred times. */
const slowly = 60_000

type Told = Answer | 'skip'
const keyOf = (question: NextQuestion) => (question.is === 'fact' ? question.fact : question.is === 'exit' ? question.exit : question.is)

/** Puts questions until none is left, and keeps the order in which they came. */
function hold(person: Pick<Answers, 'sex' | 'ageBand'>, tell: (fact: string) => Told) {
  let answers = nobodyAsked
  const asked: NextQuestion[] = []
  for (let left = 100; left > 0; left--) {
    const next = nextQuestion(edition, qualified(answers), answers)
    if (next === null) return { asked, answers }
    asked.push(next)
    answers = answered(answers, next, person, tell)
  }
  throw new Error('the interview did not end')
}

function answered(
  answers: Answers,
  question: NextQuestion,
  person: Pick<Answers, 'sex' | 'ageBand'>,
  tell: (fact: string) => Told,
): Answers {
  if (question.is === 'sex') return { ...answers, sex: person.sex ?? 'unknown' }
  if (question.is === 'age') return { ...answers, ageBand: person.ageBand ?? 'unknown' }
  const told = tell(keyOf(question))
  if (told === 'skip') return { ...answers, passed: new Set([...answers.passed, keyOf(question)]) }
  if (question.is === 'exit') return { ...answers, safety: { ...answers.safety, [question.exit]: told } }
  return { ...answers, facts: { ...answers.facts, [question.fact]: told } }
}

const man = { sex: 'male', ageBand: '30-59' } as const
const tellings = fc.dictionary(
  fc.constantFrom<string>(...factsOfScreen, ...safetyExits),
  fc.constantFrom<Told>('yes', 'no', 'unknown', 'skip'),
  { maxKeys: 45 },
)

test('danger is asked for before anything else, and what can be seen before what has to be asked', () => {
  const { asked } = hold(man, () => 'no')
  expect(asked.slice(0, 5).map(keyOf)).toEqual(['immediateDanger', 'medicalEmergency', 'selfHarm', 'sex', 'age'])
  expect(asked.slice(5, 7)).toMatchObject([
    { step: 'seen', how: 'see', fact: 'confined' },
    { step: 'seen', how: 'see', fact: 'physical-violence' },
  ])
})

test(
  'an interview ends, follows the steps in order, and puts no question twice, whatever is told or left out',
  () => {
    fc.assert(
      fc.property(tellings, (told) => {
        const { asked } = hold(man, (fact) => told[fact] ?? 'skip')
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
  const whole = hold(man, free)
  expect(whole.asked.length).toBeLessThanOrEqual(24)
  expect(presumed(whole.answers).presumption).toBe('no-indication')
  for (const fact of whole.asked.map(keyOf).filter((key) => key === 'free-to-leave' || purposes.some((code) => code === key))) {
    const { answers } = hold(man, (each) => (each === fact ? 'skip' : free(each)))
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
  const { asked, answers } = hold({ sex: 'female', ageBand: '18-29' }, (fact) => told[fact] ?? 'no')
  expect(presumed(answers).presumption).toBe('presumed-victim')
  expect(asked.map(keyOf)).not.toContain('compelled-labour')
  expect(asked.map(keyOf)).not.toContain('transported')
  expect(asked.length).toBeLessThanOrEqual(20)
})

test('whoever has told of one use is not asked for all the others to be helped', () => {
  const told: Record<string, Told> = { begging: 'yes', recruited: 'yes', threat: 'yes' }
  const { asked } = hold({ sex: 'male', ageBand: 'under-14' }, (fact) => told[fact] ?? 'no')
  const after = asked.slice(asked.findIndex((question) => keyOf(question) === 'begging') + 1).map(keyOf)
  for (const fact of ['organ-removal', 'sexual-exploitation', 'abuse-images', 'armed-recruitment']) expect(after).not.toContain(fact)
})

test('whoever crossed the border is asked what tells smuggling from trafficking; nobody else is', () => {
  const crossing = ['irregular-crossing', 'migration-only', 'fee-paid']
  const asked = (answer: Told) =>
    hold(man, (fact) => (fact === 'free-to-leave' ? 'yes' : fact === 'cross-border' ? answer : 'no')).asked.map(keyOf)
  expect(asked('yes').filter((fact) => crossing.includes(fact))).toEqual(crossing)
  expect(asked('no').filter((fact) => crossing.includes(fact))).toEqual([])
})

test('nobody asks a grown-up about riding camels', () => {
  const asked = (ageBand: 'under-14' | '30-59') =>
    hold({ sex: 'male', ageBand }, (fact) => (fact === 'compelled-labour' ? 'yes' : 'no')).asked.map(keyOf)
  expect(asked('under-14')).toContain('camel-racing')
  expect(asked('30-59')).not.toContain('camel-racing')
})

test('what somebody refused to say is not asked again', () => {
  const refused = some({
    safety: { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' },
    ...man,
    passed: new Set(['confined', 'physical-violence']),
  })
  const next = nextQuestion(edition, qualified(refused), refused)
  expect(next && keyOf(next)).not.toBe('confined')
  expect(next && keyOf(next)).not.toBe('physical-violence')
})

test(
  'the officer sees how far it is: steps done, the step here, steps to come, and those that may come',
  () => {
    const before = interview(edition, qualified(nobodyAsked), nobodyAsked)
    expect(before.progress.here).toBe('safety')
    expect(before.progress.done).toEqual([])
    fc.assert(
      fc.property(tellings, (told) => {
        const facts = Object.fromEntries(
          Object.entries(told).filter(([fact, answer]) => answer !== 'skip' && factsOfScreen.some((code) => code === fact)),
        )
        const answers = some({
          safety: { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' },
          ...man,
          facts,
        })
        const { next, progress } = interview(edition, qualified(answers), answers)
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
