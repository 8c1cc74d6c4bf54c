import type { OfficeName } from '@panah/domain/access/office'
import { useText } from '../../translation/use-text.tsx'
import { TextField } from '../../ui/Field.tsx'
import { longestName } from './name-fault.ts'

interface NameFieldsProps {
  value: OfficeName
  onChange: (value: OfficeName) => void
  /** What the server said about a line, by its path. */
  wrong: (path: string) => string | undefined
  path?: string
}

/** A name in English and in Urdu. Both are needed: an officer reads one of them and a court the other. */
export function NameFields({ value, onChange, wrong, path = 'called' }: NameFieldsProps) {
  const text = useText('access')
  return (
    <>
      <TextField
        label={text('office.name-en')}
        hint={text('office.name-en-hint')}
        wrong={wrong(`${path}.en`)}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
        maxLength={longestName}
        autoComplete="off"
        lang="en"
      />
      <TextField
        label={text('office.name-ur')}
        hint={text('office.name-ur-hint')}
        wrong={wrong(`${path}.ur`)}
        value={value.ur}
        onChange={(ur) => onChange({ ...value, ur })}
        maxLength={longestName}
        autoComplete="off"
        lang="ur"
      />
    </>
  )
}
