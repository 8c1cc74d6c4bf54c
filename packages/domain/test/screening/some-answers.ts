import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { compile } from '../../src/law/compile.ts'
import type { Edition } from '../../src/law/edition.ts'
import type { Answer } from '../../src/law/fact.ts'
import type { FactCode } from '../../src/law/fact-code.ts'
import { qualify } from '../../src/law/qualify.ts'
import { AgeBand, Sex } from '../../src/person/person.ts'
import type { Answers } from '../../src/screening/answers.ts'
import { presume, type Presumed } from '../../src/screening/presume.ts'
import type { Instrument, Instruments } from '../../src/screening/instruments/instruments.ts'
import { factsOfThePerson } from '../../src/screening/presumption-facts.ts'
import { situationOf } from '../../src/screening/situation-of.ts'

/** The law as it is built for the product. */
export const edition = JSON.parse(readFileSync(new URL(import.meta.resolve('@panah/law/edition.json')), 'utf8')) as Edition

/** What officers ask, as it is built for the product. */
export const instruments = JSON.parse(
  readFileSync(new URL(import.meta.resolve('@panah/instruments/instruments.json')), 'utf8'),
) as Instruments

export function instrumentOf(code: string): Instrument {
  const found = instruments.instruments.find(({ instrument }) => instrument === code)
  if (!found) throw new Error(`there is no ${code}`)
  return found
}

export const shortScreen = instrumentOf('short-screen')

export const compiled = compile(edition)

export const scene = { heldOn: '2026-11-20', actOn: null, province: 'PK-PB', district: 'PK614' } as const

export const nobodyAsked: Answers = { safety: {}, sex: null, ageBand: null, facts: {}, passed: new Set() }

export function some(about: Partial<Answers>): Answers {
  return { ...nobodyAsked, ...about }
}

export function qualified(answers: Pick<Answers, 'sex' | 'ageBand' | 'facts'>) {
  return qualify(compiled, situationOf(edition, answers, scene))
}

export function presumed(answers: Pick<Answers, 'sex' | 'ageBand' | 'facts'>): Presumed {
  return presume(edition, qualified(answers), answers)
}

/** Each question of the short screen asks for one fact outright. */
export const factsOfScreen = shortScreen.steps.flatMap(({ items }) => items.map(({ question }) => question as FactCode))
export function factsOfStep(code: string): FactCode[] {
  const found = shortScreen.steps.find(({ step }) => step === code)
  return found?.items.map(({ question }) => question as FactCode) ?? []
}

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
