import type { Edition } from '../law/edition.ts'
import type { FactCode } from '../law/fact-code.ts'
import type { Qualification } from '../law/qualify.ts'
import { isTreatedAsChild } from '../person/age.ts'
import { answerReader, factsOfPerson, type Answers } from './answers.ts'
import { decisiveLeft } from './presume.ts'
import { purposes, safetyExits, shortScreen, steps, type SafetyExit, type Step } from './short-screen.ts'

export type NextQuestion =
  | { readonly step: 'safety'; readonly is: 'exit'; readonly exit: SafetyExit }
  | { readonly step: 'person'; readonly is: 'sex' }
  | { readonly step: 'person'; readonly is: 'age' }
  | { readonly step: Exclude<Step, 'safety' | 'person'>; readonly is: 'fact'; readonly fact: FactCode; readonly how: 'see' | 'ask' }

/** Where the officer stands, in steps: «step 3 of 5; 2 more may be asked» is done + here of done + here + to come; maybe. */
export interface Progress {
  readonly done: readonly Step[]
  readonly here: Step | null
  readonly toCome: readonly Step[]
  /** Nothing to ask there now; an answer may open it. */
  readonly maybe: readonly Step[]
}

export interface Interview {
  /** The next question that can still change something, or null: the interview may end. */
  readonly next: NextQuestion | null
  readonly progress: Progress
}

/** Where a step stands: what can still be put, and whether anything in it is left unsaid. */
interface Standing {
  readonly step: Step
  readonly questions: readonly NextQuestion[]
  readonly unsaid: boolean
}

/**
 * What to ask next: danger first, then age and sex, then in the order of the short screen whatever the law still waits for, or what has to be
 * denied before anybody may be sent away. What was answered, skipped or refused is not put again.
 */
export function interview(edition: Pick<Edition, 'facts' | 'provisions'>, qualification: Qualification, answers: Answers): Interview {
  const wanted = stillWanted(edition, qualification, answers)
  const standings = steps.map((step) => standingOf(step, answers, wanted))
  const here = standings.find(({ questions }) => questions.length > 0) ?? null
  const place = here ? standings.indexOf(here) : standings.length
  const after = standings.slice(place + 1)
  const isOpen = ({ questions }: Standing) => questions.length > 0
  const isMaybe = (standing: Standing) => !isOpen(standing) && standing.unsaid && here !== null
  const codes = (of: readonly Standing[]) => of.map(({ step }) => step)
  return {
    next: here?.questions[0] ?? null,
    progress: {
      done: codes([...standings.slice(0, place), ...after.filter((standing) => !isOpen(standing) && !isMaybe(standing))]),
      here: here?.step ?? null,
      toCome: codes(after.filter(isOpen)),
      maybe: codes(after.filter(isMaybe)),
    },
  }
}

/** The next question alone. */
export function nextQuestion(
  edition: Pick<Edition, 'facts' | 'provisions'>,
  qualification: Qualification,
  answers: Answers,
): NextQuestion | null {
  return interview(edition, qualification, answers).next
}

/** Whether a fact has been dealt with, and whether it still matters. */
interface Wanted {
  readonly isSettled: (fact: FactCode) => boolean
  readonly matters: (fact: FactCode) => boolean
}

function stillWanted(edition: Pick<Edition, 'facts' | 'provisions'>, qualification: Qualification, answers: Answers): Wanted {
  const read = answerReader(edition, { ...answers.facts, ...factsOfPerson(answers) })
  const law = new Set(qualification.stillToAsk.map(({ fact }) => fact))
  const told = purposes.filter((fact) => read(fact) === 'yes')
  const decisive = new Set(told.length === 0 ? decisiveLeft(read, answers.facts) : [])
  const refines = new Set(edition.facts.filter(({ implies = [] }) => implies.some((fact) => told.includes(fact))).map(({ fact }) => fact))
  // Nobody is asked for every other use to be helped for the one she told of; what is left is for the long interview.
  const isLeft = (fact: FactCode) => told.length > 0 && purposes.includes(fact) && !refines.has(fact)
  return {
    isSettled: (fact) => fact in answers.facts || answers.passed.has(fact) || (read(fact) !== 'unknown' && !decisive.has(fact)),
    matters: (fact) => decisive.has(fact) || (law.has(fact) && !isLeft(fact)),
  }
}

function standingOf(step: Step, answers: Answers, { isSettled, matters }: Wanted): Standing {
  if (step === 'safety') {
    const left = safetyExits.filter((exit) => answers.safety[exit] === undefined && !answers.passed.has(exit))
    return { step, questions: left.map((exit) => ({ step, is: 'exit', exit })), unsaid: left.length > 0 }
  }
  if (step === 'person') {
    const left = [...(answers.sex === null ? (['sex'] as const) : []), ...(answers.ageBand === null ? (['age'] as const) : [])]
    return { step, questions: left.map((is) => ({ step, is })), unsaid: left.length > 0 }
  }
  const child = isTreatedAsChild(answers.ageBand ?? 'unknown')
  const left = shortScreen[step].filter(({ fact, ofChild }) => !isSettled(fact) && (child || !ofChild))
  const isAfter = (fact: FactCode | undefined) => fact !== undefined && answers.facts[fact] === 'yes'
  const questions = left.filter(({ fact, always, after }) => always || isAfter(after) || matters(fact))
  return { step, questions: questions.map(({ fact, how }) => ({ step, is: 'fact', fact, how })), unsaid: left.length > 0 }
}
