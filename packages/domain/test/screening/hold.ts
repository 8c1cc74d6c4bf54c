import type { Answers } from '../../src/screening/answers.ts'
import type { Asker } from '../../src/screening/instruments/instruments.ts'
import { settle, type How } from '../../src/screening/instruments/settle.ts'
import { iloOf, lookAt } from '../../src/screening/look-at.ts'
import { interview, type Holding, type Interview, type NextQuestion } from '../../src/screening/next-question.ts'
import type { SafetyExit } from '../../src/screening/presumption-facts.ts'
import { compiled, edition, instrumentOf, instruments, nobodyAsked, qualified, scene } from './some-answers.ts'

/** How somebody deals with a question. */
export type Told = How

export const keyOf = (question: NextQuestion) =>
  question.is === 'question' ? question.question : question.is === 'exit' ? question.exit : question.is

export function holding(instrument: string, about: Partial<Holding> = {}): Holding {
  const asker: Asker = instrumentOf(instrument).who
  return { instruments, instrument: instrumentOf(instrument), modules: [], observed: [], asker, ...about }
}

export const shortly = holding('short-screen')

export function stateOf(held: Holding, answers: Answers): Interview {
  return interview(edition, held, { qualification: qualified(answers), ilo: iloOf(edition, instruments, answers) }, answers)
}

interface Heard {
  readonly asked: readonly NextQuestion[]
  readonly answers: Answers
  readonly told: Readonly<Record<string, How>>
  readonly last: Interview
}

/** Puts questions until none is left, and keeps the order in which they came. */
export function hold(held: Holding, person: Pick<Answers, 'sex' | 'ageBand'>, tell: (code: string) => How): Heard {
  let answers: Answers = nobodyAsked
  const told: Record<string, How> = {}
  const asked: NextQuestion[] = []
  for (let left = 300; left > 0; left--) {
    const last = stateOf(held, answers)
    const { next } = last
    if (next === null) return { asked, answers, told, last }
    asked.push(next)
    if (next.is === 'question') told[next.question] = tell(next.question)
    answers = answered(answers, next, person, tell, told)
  }
  throw new Error('the interview did not end')
}

function answered(
  answers: Answers,
  question: NextQuestion,
  person: Pick<Answers, 'sex' | 'ageBand'>,
  tell: (code: string) => How,
  told: Readonly<Record<string, How>>,
): Answers {
  if (question.is === 'sex') return { ...answers, sex: person.sex ?? 'unknown' }
  if (question.is === 'age') return { ...answers, ageBand: person.ageBand ?? 'unknown' }
  const passed = new Set([...answers.passed, keyOf(question)])
  if (question.is === 'question') return { ...answers, ...settle(instruments, told), passed }
  const said = tell(question.exit)
  return { ...answers, passed, safety: { ...answers.safety, ...exitOf(question.exit, said) } }
}

function exitOf(exit: SafetyExit, said: How) {
  return said === 'yes' || said === 'no' ? { [exit]: said } : {}
}

/** What these answers come to, by whichever instrument they were asked. */
export function comesTo(answers: Answers, observed: readonly string[] = []) {
  return lookAt(compiled, instruments, answers, { scene, observed })
}
