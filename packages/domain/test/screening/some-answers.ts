import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Edition } from '../../src/law/edition.ts'
import type { Answer } from '../../src/law/fact.ts'
import { qualify } from '../../src/law/qualify.ts'
import { AgeBand, Sex } from '../../src/person/person.ts'
import type { Answers } from '../../src/screening/answers.ts'
import { presume, type Presumed } from '../../src/screening/presume.ts'
import { factsOfThePerson, shortScreen } from '../../src/screening/short-screen.ts'
import { situationOf } from '../../src/screening/situation-of.ts'

/** The law as it is built for the product. */
export const edition = JSON.parse(readFileSync(new URL(import.meta.resolve('@panah/law/edition.json')), 'utf8')) as Edition

export const scene = { heldOn: '2026-11-20', actOn: null, province: 'PK-PB', district: 'PK614' } as const

export const nobodyAsked: Answers = { safety: {}, sex: null, ageBand: null, facts: {}, passed: new Set() }

export function some(about: Partial<Answers>): Answers {
  return { ...nobodyAsked, ...about }
}

export function qualified(answers: Pick<Answers, 'sex' | 'ageBand' | 'facts'>) {
  return qualify(edition, situationOf(edition, answers, scene))
}

export function presumed(answers: Pick<Answers, 'sex' | 'ageBand' | 'facts'>): Presumed {
  return presume(edition, qualified(answers), answers)
}

export const factsOfScreen = Object.values(shortScreen).flatMap((items) => items.map(({ fact }) => fact))
export const everyFact = edition.facts.map(({ fact }) => fact).filter((fact) => !factsOfThePerson.includes(fact))

const answer: fc.Arbitrary<Answer> = fc.constantFrom('yes', 'no', 'unknown')
const mostlyNo: fc.Arbitrary<Answer> = fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'no', 'no', 'yes', 'unknown')

/** Answers as they come: few at first, and many of them no. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    sex: fc.constantFrom(...Sex.options),
    ageBand: fc.constantFrom(...AgeBand.options),
    screen: fc.oneof(
      fc.dictionary(fc.constantFrom(...factsOfScreen), answer, { maxKeys: 12 }),
      fc.record(Object.fromEntries(factsOfScreen.map((fact) => [fact, mostlyNo]))),
    ),
    others: fc.dictionary(fc.constantFrom(...everyFact), answer, { maxKeys: 4 }),
    freeToLeave: answer,
  })
  .map(({ sex, ageBand, screen, others, freeToLeave }) =>
    some({ sex, ageBand, facts: { ...others, ...screen, 'free-to-leave': freeToLeave } }),
  )
