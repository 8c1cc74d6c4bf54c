import type { Edition } from '../law/edition.ts'
import type { About, Facts } from '../law/fact.ts'
import type { Situation } from '../law/situation.ts'
import { factsOfPerson, type Answers } from './answers.ts'
import type { Scene } from './screening.ts'

/** What the law is asked about: the answers by whom they are about, on the day and in the province of the act. */
export function situationOf(
  edition: Pick<Edition, 'facts'>,
  answers: Pick<Answers, 'sex' | 'ageBand' | 'facts'>,
  scene: Pick<Scene, 'heldOn' | 'actOn' | 'province' | 'district'>,
): Situation {
  const about = new Map<string, About>(edition.facts.map((entry) => [entry.fact, entry.about]))
  const those = (wanted: About): Facts => Object.fromEntries(Object.entries(answers.facts).filter(([fact]) => about.get(fact) === wanted))
  const accused = those('accused')
  return {
    onDate: scene.actOn ?? scene.heldOn,
    place: { provinces: [scene.province], district: scene.district, countries: [] },
    transaction: those('transaction'),
    victims: [{ ref: 'person', facts: { ...those('victim'), ...factsOfPerson(answers) } }],
    accused: Object.keys(accused).length > 0 ? [{ ref: 'accused', facts: accused }] : [],
  }
}
