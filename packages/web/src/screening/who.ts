import { isTreatedAsChild } from '@panah/domain/person/age'
import type { AgeBand, Sex } from '@panah/domain/person/person'
import type { Text } from '../translation/use-text.tsx'

/** *Girl, 14–15* or *Woman, age not known: treated as a child*; `text` speaks the room `screening`. Never a name. */
export function whoWords(sex: Sex | null, ageBand: AgeBand | null, text: Text): string {
  if (sex === null && ageBand === null) return text('who.nobody-yet')
  const band = ageBand ?? 'unknown'
  const age = band === 'unknown' ? 'unknown' : isTreatedAsChild(band) ? 'child' : 'adult'
  return text('who.both', { who: text(`who.${sex ?? 'unknown'}.${age}`), age: text(`age-in-list.${band}`) })
}
