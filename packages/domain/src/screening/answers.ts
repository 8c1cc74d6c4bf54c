import type { Edition } from '../law/edition.ts'
import type { Answer, Facts } from '../law/fact.ts'
import type { FactCode } from '../law/fact-code.ts'
import type { AgeBand, Sex } from '../person/person.ts'
import type { SafetyExit } from './presumption-facts.ts'

/** What has been told so far. Nothing has to be known: what is missing is unknown. */
export interface Answers {
  readonly safety: Readonly<Partial<Record<SafetyExit, Answer>>>
  readonly sex: Sex | null
  readonly ageBand: AgeBand | null
  readonly facts: Facts
  /** Indicators of the ILO that the same answers settled. */
  readonly indicators?: Readonly<Record<string, Answer>>
  /** Questions that were put, whatever came of it: answered, skipped, refused. None is put again. */
  readonly passed: ReadonlySet<string>
}

/** Facts of the law that an age band settles. A band that straddles a limit leaves it unknown. */
const ofAge: Readonly<Record<AgeBand, Facts>> = {
  'under-14': {
    'victim-under-14': 'yes',
    'victim-under-15': 'yes',
    'victim-under-16': 'yes',
    'victim-is-child': 'yes',
    'victim-under-21': 'yes',
  },
  '14-15': { 'victim-under-14': 'no', 'victim-under-16': 'yes', 'victim-is-child': 'yes', 'victim-under-21': 'yes' },
  '16-17': {
    'victim-under-14': 'no',
    'victim-under-15': 'no',
    'victim-under-16': 'no',
    'victim-is-child': 'yes',
    'victim-under-21': 'yes',
  },
  '18-29': { 'victim-under-14': 'no', 'victim-under-15': 'no', 'victim-under-16': 'no', 'victim-is-child': 'no' },
  '30-59': { 'victim-under-14': 'no', 'victim-under-15': 'no', 'victim-under-16': 'no', 'victim-is-child': 'no', 'victim-under-21': 'no' },
  '60-over': {
    'victim-under-14': 'no',
    'victim-under-15': 'no',
    'victim-under-16': 'no',
    'victim-is-child': 'no',
    'victim-under-21': 'no',
  },
  unknown: {},
}

/** PTPA s. 3(2) is about women and children, s. 3(1) about everybody else, a transgender adult among them. */
const ofSex: Readonly<Record<Sex, Facts>> = {
  female: { 'victim-is-female': 'yes' },
  male: { 'victim-is-female': 'no' },
  transgender: { 'victim-is-female': 'no' },
  unknown: {},
}

/** What age and sex say in the words of the law. */
export function factsOfPerson({ sex, ageBand }: Pick<Answers, 'sex' | 'ageBand'>): Facts {
  return { ...ofAge[ageBand ?? 'unknown'], ...ofSex[sex ?? 'unknown'] }
}

/** The answer to a fact with what follows from the others: begging forced is labour forced; no labour forced is no bonded labour. */
export function answerReader(edition: Pick<Edition, 'facts'>, facts: Facts): (fact: FactCode) => Answer {
  const known = new Map<FactCode, Answer>(
    Object.entries(facts).filter((entry): entry is [FactCode, 'yes' | 'no'] => entry[1] === 'yes' || entry[1] === 'no'),
  )
  for (let before = -1; before !== known.size;) {
    before = known.size
    for (const entry of edition.facts) learnFrom(entry, known)
  }
  return (fact) => known.get(fact) ?? 'unknown'
}

/** A yes carries what it implies; a no to any of that carries a no. What was told is never overwritten. */
function learnFrom({ fact, implies = [] }: Edition['facts'][number], known: Map<FactCode, Answer>): void {
  const learn = (code: FactCode, answer: Answer) => known.has(code) || known.set(code, answer)
  if (known.get(fact) === 'yes') implies.forEach((code) => learn(code, 'yes'))
  if (implies.some((code) => known.get(code) === 'no')) learn(fact, 'no')
}
