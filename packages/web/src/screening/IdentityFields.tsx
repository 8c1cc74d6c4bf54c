import { cnicAsPrinted, phoneAsWritten, withoutGaps } from '@panah/domain/person/papers'
import { useState } from 'react'
import { useText, type Text } from '../translation/use-text.tsx'
import { TextField, type TextFieldProps } from '../ui/Field.tsx'
import type { TypedIdentity } from './draft.ts'
import { identityFaults, longestName } from './identity-faults.ts'

export interface IdentityFieldsProps {
  typed: TypedIdentity
  onChange: (changes: Partial<TypedIdentity>) => void
  /** What is wrong is said once one has left the line, or pressed *Save*. */
  tried: boolean
}

type Line = keyof TypedIdentity

/** How each line is asked for; papers and phones fall into their usual groups as they are typed. */
function linesOf(text: Text): Readonly<Record<Line, Partial<TextFieldProps> & { label: string; tidy?: (typed: string) => string }>> {
  return {
    fullName: { label: text('identity.full-name'), hint: text('identity.full-name-hint') },
    nameInLatin: { label: text('identity.name-in-latin'), ltr: true },
    fatherOrHusbandName: { label: text('identity.father-or-husband') },
    cnic: {
      label: text('identity.cnic'),
      hint: text('identity.cnic-hint'),
      ltr: true,
      inputMode: 'numeric',
      placeholder: '00000-0000000-0',
      tidy: cnicAsPrinted,
    },
    phone: {
      label: text('identity.phone'),
      hint: text('identity.phone-hint'),
      ltr: true,
      inputMode: 'tel',
      placeholder: '0300 0000000',
      tidy: phoneAsWritten,
    },
  }
}

/** What a person told about her or his name. Every line may stay empty. */
export function IdentityFields({ typed, onChange, tried }: IdentityFieldsProps) {
  const text = useText('screening')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const faults = identityFaults(typed)
  const lines = linesOf(text)

  function wrong(line: Line): string | undefined {
    const fault = faults[line]
    // Marks that turn the line round are not seen; they are said at once.
    if (fault === undefined || !(tried || left.has(line) || fault === 'text.direction-override')) return undefined
    return text(`fault.${fault}`, { longest: longestName, digits: withoutGaps(typed.cnic).length })
  }

  return (
    <div
      className="form"
      onBlur={({ target }) => {
        if (target instanceof HTMLInputElement) setLeft((before) => new Set([...before, target.name]))
      }}
    >
      {(Object.keys(lines) as Line[]).map((line) => {
        const { tidy = (as: string) => as, ...field } = lines[line]
        return (
          <TextField
            key={line}
            {...field}
            optional
            name={line}
            value={typed[line]}
            onChange={(value) => onChange({ [line]: tidy(value) })}
            wrong={wrong(line)}
            autoComplete="off"
            spellCheck={false}
          />
        )
      })}
    </div>
  )
}
