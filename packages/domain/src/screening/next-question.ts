import type { Edition } from '../law/edition.ts'
import type { FactCode } from '../law/fact-code.ts'
import type { Qualification } from '../law/qualify.ts'
import { isTreatedAsChild } from '../person/age.ts'
import { factsOfCard } from './act-now.ts'
import { answerReader, factsOfPerson, type Answers } from './answers.ts'
import { indicatorsThatMatter, type IloFound } from './ilo/classify.ts'
import { mayAsk, type Asker, type Instrument, type Instruments, type Item, type Question } from './instruments/instruments.ts'
import { stepsOf } from './instruments/steps-of.ts'
import { targetsOf } from './instruments/settle.ts'
import { decisiveLeft } from './presume.ts'
import { purposes, safetyExits, type SafetyExit } from './presumption-facts.ts'

export type NextQuestion =
  | { readonly step: 'safety'; readonly is: 'exit'; readonly exit: SafetyExit }
  | { readonly step: 'person'; readonly is: 'sex' }
  | { readonly step: 'person'; readonly is: 'age' }
  | { readonly step: string; readonly is: 'question'; readonly question: string; readonly how: 'see' | 'ask' }

/** Where the officer stands, in steps: «step 3 of 5; 2 more may be asked» is done + here of done + here + to come; maybe. */
export interface Progress {
  readonly done: readonly string[]
  readonly here: string | null
  readonly toCome: readonly string[]
  /** Nothing to ask there now; an answer may open it. */
  readonly maybe: readonly string[]
}

export interface Interview {
  /** The next question that can still change something, or null: the interview may end. */
  readonly next: NextQuestion | null
  readonly progress: Progress
  /** Questions that could still change something and are for somebody better trained. */
  readonly reserved: readonly string[]
}

/** With what an interview is held, and by whom. */
export interface Holding {
  readonly instruments: Instruments
  readonly instrument: Instrument
  readonly modules: readonly string[]
  /** What was seen before a word was said. */
  readonly observed: readonly string[]
  readonly asker: Asker
}

/** What the answers come to so far. */
export interface SoFarFound {
  readonly qualification: Qualification
  readonly ilo: IloFound
}

/** Where a step stands: what can still be put, and whether anything in it is left unsaid. */
interface Standing {
  readonly step: string
  readonly questions: readonly NextQuestion[]
  readonly unsaid: boolean
  readonly reserved: readonly string[]
}

/**
 * What to ask next: danger first, then age and sex, then in the order of the instrument whatever can still change the law's answer, the
 * indicators or the act-now card, or has to be denied before anybody may be sent away. What was put once is not put again.
 */
export function interview(
  edition: Pick<Edition, 'facts' | 'provisions'>,
  holding: Holding,
  found: SoFarFound,
  answers: Answers,
): Interview {
  const wanted = stillWanted(edition, holding, found, answers)
  const ofInstrument = stepsOf(holding).map(({ step, items }) => standingOf(step, items, answers, wanted))
  const standings = [safetyStanding(answers), personStanding(answers), ...ofInstrument]
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
    reserved: standings.flatMap(({ reserved }) => reserved),
  }
}

/** Whether a question has been dealt with, whether it still matters, and who may put it. */
interface Wanted {
  readonly isSettled: (question: Question) => boolean
  readonly matters: (question: Question) => boolean
  readonly mayPut: (question: Question) => boolean
  readonly question: (code: string) => Question | undefined
  readonly raised: ReadonlySet<string>
}

function stillWanted(
  edition: Pick<Edition, 'facts' | 'provisions'>,
  { instruments, instrument, observed, asker }: Holding,
  { qualification, ilo }: SoFarFound,
  answers: Answers,
): Wanted {
  const read = answerReader(edition, { ...answers.facts, ...factsOfPerson(answers) })
  const law = new Set<string>(qualification.stillToAsk.map(({ fact }) => fact))
  const told = purposes.filter((fact) => read(fact) === 'yes')
  const decisive = new Set<string>(told.length === 0 ? decisiveLeft(read, answers.facts) : [])
  const refines = new Set<string>(
    edition.facts.filter(({ implies = [] }) => implies.some((fact) => told.includes(fact))).map(({ fact }) => fact),
  )
  // On the short screen nobody is asked for every other use to be helped for the one she told of; what is left is for the long interview.
  const isLeft = (fact: string) => !instrument.thorough && told.length > 0 && isPurpose.has(fact) && !refines.has(fact)
  const weighs = instrument.thorough ? indicatorsThatMatter(ilo) : none
  const helps = instrument.thorough ? cardLeft(read) : none
  const isIndicator = new Set(instruments.indicators.map(({ code }) => code))
  const isKnown = (target: string) =>
    isIndicator.has(target)
      ? (answers.indicators?.[target] ?? 'unknown') !== 'unknown'
      : read(target as FactCode) !== 'unknown' && !decisive.has(target)
  const questions = new Map(instruments.questions.map((question) => [question.code, question]))
  const matters = (target: string) =>
    decisive.has(target) || (law.has(target) && !isLeft(target)) || (!isKnown(target) && (weighs.has(target) || helps.has(target)))
  return {
    isSettled: (question) =>
      answers.passed.has(question.code) || question.code in answers.facts || targetsOf(question).every((target) => isKnown(target)),
    matters: (question) => targetsOf(question).some((target) => matters(target)),
    mayPut: ({ who }) => mayAsk(asker, who),
    question: (code) => questions.get(code),
    raised: new Set(instruments.observations.filter(({ code }) => observed.includes(code)).flatMap(({ asks = [] }) => asks)),
  }
}

const isPurpose: ReadonlySet<string> = new Set(purposes)
const none: ReadonlySet<string> = new Set()

/** Facts that would put one more line on the act-now card. */
function cardLeft(read: ReturnType<typeof answerReader>): ReadonlySet<string> {
  return new Set(factsOfCard.filter((group) => !group.some((fact) => read(fact) === 'yes')).flat())
}

function safetyStanding(answers: Answers): Standing {
  const left = safetyExits.filter((exit) => answers.safety[exit] === undefined && !answers.passed.has(exit))
  return { step: 'safety', questions: left.map((exit) => ({ step: 'safety', is: 'exit', exit })), unsaid: left.length > 0, reserved: [] }
}

function personStanding(answers: Answers): Standing {
  const left = [...(answers.sex === null ? (['sex'] as const) : []), ...(answers.ageBand === null ? (['age'] as const) : [])]
  return { step: 'person', questions: left.map((is) => ({ step: 'person', is })), unsaid: left.length > 0, reserved: [] }
}

function standingOf(step: string, items: readonly Item[], answers: Answers, wanted: Wanted): Standing {
  const child = isTreatedAsChild(answers.ageBand ?? 'unknown')
  const isAfter = (code: string | undefined) => code !== undefined && answers.facts[code as FactCode] === 'yes'
  const left = items.flatMap((item) => {
    const question = wanted.question(item.question)
    return question && !wanted.isSettled(question) && (child || !item.ofChild) ? [{ item, question }] : []
  })
  const put = left.filter(
    ({ item, question }) => item.always || isAfter(item.after) || wanted.raised.has(question.code) || wanted.matters(question),
  )
  const may = put.filter(({ question }) => wanted.mayPut(question))
  return {
    step,
    questions: may.map(({ question: { code, how } }) => ({ step, is: 'question', question: code, how })),
    unsaid: left.some(({ question }) => wanted.mayPut(question)),
    reserved: put.filter(({ question }) => !wanted.mayPut(question)).map(({ question }) => question.code),
  }
}
