import type { Facts } from '@panah/domain/law/fact'
import { useText } from '../translation/use-text.tsx'
import { SelectField } from '../ui/Choice.tsx'
import { ageFromFacts, factsFromAge, nameOfSpan, spans } from './age.ts'

interface AgeSelectProps {
  facts: Facts
  onChange: (answers: Facts) => void
  /** Beside the question that asks for it, without a label of its own. */
  onLine?: boolean
}

/** How old a victim was, between the lines the law draws. An age nobody knows makes a child until it is shown otherwise. */
export function AgeSelect({ facts, onChange, onLine = false }: AgeSelectProps) {
  const text = useText('fir')
  const age = ageFromFacts(facts)
  const own = age === null ? 'unknown' : nameOfSpan(age)
  const between = age !== null && !spans.some((span) => nameOfSpan(span) === own) ? [age] : []
  const options = [
    ...[...spans, ...between].map((span) => ({ value: nameOfSpan(span), label: text('age.span', { from: span.from, to: span.to ?? 0 }) })),
    { value: 'unknown', label: text('age.unknown') },
  ]
  const choose = (name: string) => {
    const span = spans.find((each) => nameOfSpan(each) === name) ?? null
    if (name === 'unknown' || span) onChange(factsFromAge(span))
  }
  if (onLine) {
    return (
      <select className="as" aria-label={text('age')} value={own} onChange={(event) => choose(event.target.value)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  return (
    <SelectField
      label={text('age')}
      options={options}
      value={own}
      onChange={choose}
      hint={own === 'unknown' ? text('age.child') : undefined}
    />
  )
}
