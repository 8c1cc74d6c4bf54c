import type { FactCode } from '../law/fact-code.ts'

/** What goes before any question: one yes opens the act-now card. */
export const safetyExits = ['immediateDanger', 'medicalEmergency', 'selfHarm'] as const
export type SafetyExit = (typeof safetyExits)[number]

/** What a person was used for, or meant for. Pay kept back and a price are asked with them and are none of them. */
export const purposes: readonly FactCode[] = [
  'bonded-labour',
  'compelled-labour',
  'domestic-servitude',
  'forced-labour',
  'begging',
  'forced-crime',
  'camel-racing',
  'marriage-forced-or-sham',
  'irregular-adoption',
  'armed-recruitment',
  'organ-removal',
  'sexual-exploitation',
  'commercial-sex',
  'abuse-images',
  'slavery-like',
]

/** Uses that nobody is put to freely: one of them beside a sign of holding is enough to presume. Marriage and adoption need the law's whole rule. */
export const exploitation: readonly FactCode[] = purposes.filter(
  (fact) => fact !== 'marriage-forced-or-sham' && fact !== 'irregular-adoption',
)

/** Signs that somebody is held or was made to go. `free-to-leave` is one of them where the answer is no. */
export const signsOfHolding: readonly FactCode[] = [
  'confined',
  'physical-violence',
  'documents-kept',
  'sold-or-bought',
  'debt-used-to-hold',
  'deceived',
  'vulnerability-abused',
  'authority-abused',
  'coerced',
  'threat',
  'controller-paid',
  'force',
  'abducted',
  'drugged',
]

/** Age and sex are told as a band and a word; the facts of the law that follow from them are never asked one by one. */
export const factsOfThePerson: readonly FactCode[] = [
  'victim-is-child',
  'victim-under-21',
  'victim-under-16',
  'victim-under-15',
  'victim-under-14',
  'victim-is-female',
]
