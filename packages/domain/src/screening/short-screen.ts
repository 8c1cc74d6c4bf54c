import type { FactCode } from '../law/fact-code.ts'

/** What goes before any question: one yes opens the act-now card. */
export const safetyExits = ['immediateDanger', 'medicalEmergency', 'selfHarm'] as const
export type SafetyExit = (typeof safetyExits)[number]

/**
 * What an officer goes through. Danger first, then what can be seen without a word, then what has to be asked: what the person does here
 * (the purpose), what keeps her here (the means), how she came here (the act), and the border. Where nobody is used, the rest is short.
 */
export const steps = ['safety', 'person', 'seen', 'used', 'held', 'brought', 'border'] as const
export type Step = (typeof steps)[number]

export interface ShortItem {
  readonly fact: FactCode
  /** An officer looks before asking: what can be seen is not asked of a frightened person. */
  readonly how: 'see' | 'ask'
  /** Put to everybody, also where the law would not need it. */
  readonly always?: true
  /** Put wherever this was answered with yes: smuggling can only be told from trafficking by asking. */
  readonly after?: FactCode
  /** Only of a person who is, or may be, a child. */
  readonly ofChild?: true
}

const see = (fact: FactCode): ShortItem => ({ fact, how: 'see' })
const ask = (fact: FactCode): ShortItem => ({ fact, how: 'ask' })

/**
 * The short screen: purpose, means, act and border, in an order a person can bear. Within a step the ordinary comes before the
 * painful. What does not matter any more is not asked; the order never changes, so that an officer comes to know it.
 */
export const shortScreen: Readonly<Record<Exclude<Step, 'safety' | 'person'>, readonly ShortItem[]>> = {
  seen: [
    { ...see('confined'), always: true },
    { ...see('physical-violence'), always: true },
    see('documents-kept'),
    { ...see('child-employed'), ofChild: true },
    see('work-in-household'),
  ],
  used: [
    ask('wages-withheld'),
    ask('bonded-labour'),
    ask('compelled-labour'),
    ask('domestic-servitude'),
    ask('forced-labour'),
    ask('begging'),
    ask('forced-crime'),
    { ...ask('camel-racing'), ofChild: true },
    ask('sold-or-bought'),
    ask('marriage-forced-or-sham'),
    ask('irregular-adoption'),
    ask('armed-recruitment'),
    ask('organ-removal'),
    ask('sexual-exploitation'),
    ask('commercial-sex'),
    ask('abuse-images'),
    ask('slavery-like'),
  ],
  held: [
    { ...ask('free-to-leave'), always: true },
    ask('debt-used-to-hold'),
    ask('deceived'),
    ask('vulnerability-abused'),
    ask('authority-abused'),
    ask('coerced'),
    ask('threat'),
    ask('controller-paid'),
    ask('force'),
    ask('abducted'),
    ask('drugged'),
  ],
  brought: [ask('recruited'), ask('transported'), ask('received'), ask('harboured'), ask('transferred')],
  border: [
    { ...ask('cross-border'), always: true },
    { ...ask('irregular-crossing'), after: 'cross-border' },
    { ...ask('migration-only'), after: 'cross-border' },
    { ...ask('fee-paid'), after: 'cross-border' },
  ],
}

/** Signs that somebody is held or was made to go. `free-to-leave` is one of them where the answer is no. */
export const signsOfHolding: readonly FactCode[] = [
  'confined',
  'physical-violence',
  'documents-kept',
  'sold-or-bought',
  ...shortScreen.held.map(({ fact }) => fact).filter((fact) => fact !== 'free-to-leave'),
]

/** What a person was used for, or meant for. Pay kept back and a price are asked with them and are none of them. */
export const purposes: readonly FactCode[] = shortScreen.used
  .map(({ fact }) => fact)
  .filter((fact) => fact !== 'wages-withheld' && fact !== 'sold-or-bought')

/** Uses that nobody is put to freely: one of them beside a sign of holding is enough to presume. Marriage and adoption need the law's whole rule. */
export const exploitation: readonly FactCode[] = purposes.filter(
  (fact) => fact !== 'marriage-forced-or-sham' && fact !== 'irregular-adoption',
)

/** Age and sex are told as a band and a word; the facts of the law that follow from them are never asked one by one. */
export const factsOfThePerson: readonly FactCode[] = [
  'victim-is-child',
  'victim-under-21',
  'victim-under-16',
  'victim-under-15',
  'victim-under-14',
  'victim-is-female',
]
