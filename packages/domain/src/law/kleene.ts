import type { Answer } from './fact.ts'

/** Kleene's three values as small numbers, so that `and` is the least, `or` the greatest and `not` the mirror. */
export const NO = 0
export const UNKNOWN = 1
export const YES = 2
export type Truth = 0 | 1 | 2

const answers = ['no', 'unknown', 'yes'] as const

export function toTruth(answer: Answer | undefined): Truth {
  if (answer === 'yes') return YES
  return answer === 'no' ? NO : UNKNOWN
}

export function toAnswer(truth: number): Answer {
  return answers[truth] ?? 'unknown'
}

/** Two readings of the law that differ leave the matter open. */
export function agree(one: Truth, other: Truth): Truth {
  return one === other ? one : UNKNOWN
}
