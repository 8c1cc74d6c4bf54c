import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../src/law/fact.ts'
import type { FactCode } from '../../src/law/fact-code.ts'
import { outcomes } from '../../src/screening/ilo/classify.ts'
import { presume } from '../../src/screening/presume.ts'
import { purposes } from '../../src/screening/presumption-facts.ts'
import { anyAnswers, edition, everyFact, factsOfScreen, factsOfStep, presumed, qualified, some } from './some-answers.ts'

/** The whole law runs some hundred times. */
const slowly = 60_000

const rank = { 'no-indication': 0, 'ask-more': 1, 'presumed-victim': 2 }
const no = (facts: readonly FactCode[]): Facts => Object.fromEntries(facts.map((fact) => [fact, 'no' as const]))

/** Answers that speak for the other side; everything else is a sign where it is yes. */
const speaksAgainst = ['free-to-leave', 'family-work-only', 'victim-agreed', 'recruiter-licensed']

test(
  'skipping, refusing and not knowing never send anybody away',
  () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...everyFact), (answers, fact) => {
        // Of two answers that cannot both stand, one speaks for the other: leaving one out is not silence.
        fc.pre(qualified(answers).contradictions.length === 0)
        const { [fact]: _told, ...others } = answers.facts
        if (presumed({ ...answers, facts: others }).presumption === 'no-indication')
          expect(presumed(answers).presumption).toBe('no-indication')
        expect(presumed({ ...answers, facts: { ...others, [fact]: 'unknown' } })).toEqual(presumed({ ...answers, facts: others }))
      }),
      { numRuns: 150 },
    )
  },
  slowly,
)

test(
  'what nobody asked may still be a yes: an unknown is never less careful than both its answers',
  () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...factsOfScreen), (answers, fact) => {
        const told = (answer: 'yes' | 'no' | 'unknown') => ({ ...answers, facts: { ...answers.facts, [fact]: answer } })
        if (presumed(told('unknown')).presumption !== 'no-indication') return
        for (const answer of ['yes', 'no'] as const) {
          if (qualified(told(answer)).contradictions.length === 0)
            expect([answer, presumed(told(answer)).presumption]).toEqual([answer, 'no-indication'])
        }
      }),
      { numRuns: 150 },
    )
  },
  slowly,
)

test(
  'a yes to what was unknown never lowers what is presumed',
  () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...everyFact.filter((fact) => !speaksAgainst.includes(fact))), (answers, fact) => {
        const { [fact]: _told, ...others } = answers.facts
        const before = presumed({ ...answers, facts: others }).presumption
        const after = presumed({ ...answers, facts: { ...others, [fact]: 'yes' } }).presumption
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
      }),
      { numRuns: 150 },
    )
  },
  slowly,
)

test('a constable who asked nothing has to ask more', () => {
  expect(presumed(some({})).presumption).toBe('ask-more')
  expect(presumed(some({ sex: 'male', ageBand: '30-59' })).presumption).toBe('ask-more')
})

test('nobody is sent away on questions about the journey alone', () => {
  const journey = no(factsOfStep('brought'))
  expect(presumed(some({ sex: 'male', ageBand: '30-59', facts: { ...journey, 'free-to-leave': 'yes' } })).presumption).toBe('ask-more')
})

test('a man who is free to leave and used for nothing needs no shelter, and an unanswered question keeps him in sight', () => {
  const facts = { ...no([...purposes, 'wages-withheld', 'sold-or-bought']), 'free-to-leave': 'yes' as const }
  expect(presumed(some({ sex: 'male', ageBand: '30-59', facts })).presumption).toBe('no-indication')
  const { begging: _begging, ...skipped } = facts
  expect(presumed(some({ sex: 'male', ageBand: '30-59', facts: skipped })).because).toContainEqual({ code: 'not-told', facts: ['begging'] })
  expect(presumed(some({ sex: 'male', ageBand: '30-59', facts: { ...facts, 'free-to-leave': 'unknown' } })).presumption).toBe('ask-more')
})

test('a family held at a kiln by an advance is presumed before anybody asks how they came there', () => {
  const found = presumed(some({ sex: 'male', ageBand: '30-59', facts: { 'bonded-labour': 'yes' } }))
  expect(found).toEqual({
    presumption: 'presumed-victim',
    because: [{ code: 'law-bonded-labour', facts: ['bonded-labour', 'compelled-labour'] }],
  })
})

test('whoever nobody knows to be grown up is protected as a child', () => {
  const begging = { begging: 'yes' as const }
  const codes = (ageBand: '30-59' | 'unknown' | 'under-14') => presumed(some({ ageBand, facts: begging })).because.map(({ code }) => code)
  expect(codes('under-14')).toEqual(['child-used'])
  expect(codes('unknown')).toEqual(['child-used', 'age-unknown'])
  expect(codes('30-59')).not.toContain('child-used')
})

test('an adult who was only ever free and held by nobody is not presumed for the work alone', () => {
  const facts = { begging: 'yes' as const, 'free-to-leave': 'yes' as const }
  const alone = presumed(some({ sex: 'female', ageBand: '30-59', facts }))
  expect(alone.presumption).toBe('ask-more')
  expect(alone.because[0]).toEqual({ code: 'signs', facts: ['begging'] })
  expect(alone.because.find(({ code }) => code === 'not-told')?.facts).not.toContain('begging')
  expect(presumed(some({ sex: 'female', ageBand: '30-59', facts: { ...facts, threat: 'yes' } })).because[0]?.code).toBe('used-and-held')
})

test('the indicators and what was seen speak for a person, and never against one', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...outcomes), fc.nat({ max: 3 }), (answers, ilo, seen) => {
      const alone = presume(edition, qualified(answers), answers).presumption
      const beside = presume(edition, qualified(answers), answers, { ilo, seen }).presumption
      expect(rank[beside]).toBeGreaterThanOrEqual(rank[alone])
      if (ilo === 'trafficking') expect(beside).toBe('presumed-victim')
      if (ilo !== 'none' || seen > 0) expect(beside).not.toBe('no-indication')
    }),
    { numRuns: 60 },
  )
})
