import type { FactCode } from './fact-code.ts'

/** Unknown is an answer. It never counts as no. */
export type Answer = 'yes' | 'no' | 'unknown'

/** Whom a fact is about, and so whom an officer asks it of. */
export type About = 'victim' | 'accused' | 'transaction'

/** What is known so far; a fact that is absent is unknown. */
export type Facts = Partial<Record<FactCode, Answer>>

/** The drawers in which an officer finds a question. */
export type FactGroup =
  | 'person'
  | 'act'
  | 'means'
  | 'purpose'
  | 'border'
  | 'money'
  | 'work'
  | 'marriage'
  | 'harm'
  | 'papers'
  | 'online'
  | 'begging'
  | 'organs'
  | 'circumstance'
  | 'accused'
  | 'duty'
