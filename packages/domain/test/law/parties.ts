import type { Facts } from '../../src/law/fact.ts'
import type { Situation } from '../../src/law/situation.ts'

/** A situation inside Punjab in May 2024, unless the test says otherwise. */
export function situation(
  transaction: Facts,
  victims: Record<string, Facts> = {},
  accused: Record<string, Facts> = {},
  more: Partial<Situation> = {},
): Situation {
  const parties = (people: Record<string, Facts>) => Object.entries(people).map(([ref, facts]) => ({ ref, facts }))
  return {
    onDate: '2024-05-05',
    place: { provinces: ['PK-PB'], countries: ['PK'] },
    transaction,
    victims: parties(victims),
    accused: parties(accused),
    ...more,
  }
}
