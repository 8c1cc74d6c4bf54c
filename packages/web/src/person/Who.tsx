import type { Person } from '@panah/domain/person/person'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Chip } from '../ui/Chip.tsx'
import { useWhoWords } from './who-words.ts'

/** Somebody, by sex and age band: never by name. An unknown age is dashed, and says what follows from it. */
export function Who({ person }: { person: Pick<Person, 'sex' | 'ageBand'> }) {
  const text = useText('person')
  const words = useWhoWords()
  return (
    <span className="row wrap">
      <span>{numbered(words(person))}</span>
      {person.ageBand === 'unknown' && <Chip unknown>{text('age-unknown')}</Chip>}
    </span>
  )
}
