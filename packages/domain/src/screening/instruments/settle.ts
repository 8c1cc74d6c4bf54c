import type { Answer, Facts } from '../../law/fact.ts'
import type { FactCode } from '../../law/fact-code.ts'
import type { Indicator } from '../ilo/indicator.ts'
import type { Instruments, Question } from './instruments.ts'

/** How a question was dealt with. Each is kept as it was; only yes and no are an answer to the law. */
export const hows = ['yes', 'no', 'unknown', 'does-not-know', 'refused', 'skipped'] as const
export type How = (typeof hows)[number]

export interface Settled {
  readonly facts: Facts
  readonly indicators: Readonly<Record<string, Answer>>
}

type Asked = Pick<Instruments, 'questions'> & { readonly indicators: readonly Pick<Indicator, 'code'>[] }

/**
 * What the answers to questions say in facts of the law and in indicators. Where several questions touch one fact, one yes is enough: who denies
 * being threatened often tells of the threat. What was refused, skipped, not known or never asked says nothing. A code that is no question of
 * this edition is a fact asked outright.
 */
export function settle({ questions, indicators }: Asked, answers: Readonly<Record<string, How>>): Settled {
  const known = new Map(questions.map((question) => [question.code, question]))
  const isIndicator = new Set(indicators.map(({ code }) => code))
  const found = new Map<string, Answer>()
  for (const [code, how] of Object.entries(answers)) {
    if (how === 'skipped') continue
    for (const [target, answer] of said(known.get(code), code, how)) {
      const before = found.get(target)
      if (answer === 'yes' || before === undefined || before === 'unknown') found.set(target, answer)
    }
  }
  const entries = [...found]
  return {
    facts: Object.fromEntries(entries.filter(([target]) => !isIndicator.has(target))) as Facts,
    indicators: Object.fromEntries(entries.filter(([target]) => isIndicator.has(target))),
  }
}

/** Every target a question can decide. */
export function targetsOf({ settles = [], shows = [], reverses = [] }: Question): readonly string[] {
  return [...new Set([...settles, ...shows, ...reverses])]
}

function said(question: Question | undefined, code: string, how: How): [string, Answer][] {
  const answer: Answer = how === 'yes' || how === 'no' ? how : 'unknown'
  if (!question) return [[code, answer]]
  const { settles = [], shows = [], reverses = [] } = question
  if (answer === 'unknown') return settles.includes(code) ? [[code, 'unknown']] : []
  const turned: Answer = answer === 'yes' ? 'no' : 'yes'
  return [
    ...settles.map((target): [string, Answer] => [target, answer]),
    ...(answer === 'yes' ? shows.map((target): [string, Answer] => [target, 'yes']) : []),
    ...reverses.map((target): [string, Answer] => [target, turned]),
  ]
}

/** The facts that a refused question asked for: unknown to the law, and not to be asked again. */
export function factsRefused(asked: Asked, answers: Readonly<Record<string, How>>): FactCode[] {
  const isIndicator = new Set(asked.indicators.map(({ code }) => code))
  const known = new Map(asked.questions.map((question) => [question.code, question]))
  const refused = Object.keys(answers).filter((code) => answers[code] === 'refused')
  const facts = refused.flatMap((code) => known.get(code)?.settles ?? [code]).filter((target) => !isIndicator.has(target))
  return [...new Set(facts)] as FactCode[]
}
