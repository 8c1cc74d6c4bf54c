import type { Party, Situation } from '../law/situation.ts'
import type { FirFacts } from './charge-plan.ts'

/** What the law is asked about, from the facts of an FIR. */
export function situationOfFir({ onDate, between, provinces, countries, transaction, victims, accused }: FirFacts): Situation {
  return {
    onDate,
    ...(between === null ? {} : { between }),
    place: { provinces, countries },
    transaction,
    victims,
    accused,
  }
}

/** The facts of an FIR from a situation that was known before, such as that of a screening: everybody gets a letter and a number. */
export function firFactsOf({ onDate, between, place, transaction, victims, accused }: Situation): FirFacts {
  const named = (parties: readonly Party[], letter: 'V' | 'A') =>
    parties.map(({ facts }, index) => ({ ref: `${letter}${index + 1}`, facts: answersOf(facts) }))
  return {
    onDate,
    between: between ? [...between] : null,
    provinces: [...place.provinces],
    countries: [...place.countries],
    transaction: answersOf(transaction),
    victims: named(victims, 'V'),
    accused: named(accused, 'A'),
  }
}

function answersOf(facts: Situation['transaction']): FirFacts['transaction'] {
  return Object.fromEntries(Object.entries(facts).filter(([, answer]) => answer !== undefined))
}
