import { isTreatedAsChild } from '@panah/domain/person/age'
import type { Person } from '@panah/domain/person/person'
import { useText, type Text } from '../translation/use-text.tsx'

export const spoken = ['ur', 'pa', 'sd', 'ps', 'skr', 'bal', 'en', 'other'] as const satisfies readonly Person['languages'][number][]

/** *Girl*, *woman*, *child*: what one calls a person of this sex and age. Age unknown is a child. */
export function kindWords(text: Text, { sex, ageBand }: Pick<Person, 'sex' | 'ageBand'>): string {
  return text(`${isTreatedAsChild(ageBand) ? 'child' : 'adult'}.${sex}`)
}

/** *Girl, 14 to 15*: enough to work with. An unknown age is left to a chip of its own. */
export function useWhoWords(): (person: Pick<Person, 'sex' | 'ageBand'>) => string {
  const text = useText('person')
  return (person) => {
    const kind = kindWords(text, person)
    return person.ageBand === 'unknown' ? kind : text('who', { kind, age: text(`age.${person.ageBand}`) })
  }
}

/** *Urdu, Sindhi*, in the language of the screen. */
export function useLanguageWords(): (codes: readonly string[]) => string {
  const text = useText('person')
  return (codes) => codes.map((code) => (text.has(`language.${code}`) ? text(`language.${code}`) : code)).join(`${text('list-comma')} `)
}
