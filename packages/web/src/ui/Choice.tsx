import type { ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Around, useDescribed, Wrong, type FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string | undefined
  /** Under which heading it stands in a list. */
  readonly group?: string | undefined
}

export interface ChoiceProps<Value extends string> extends FieldProps {
  options: readonly Option<Value>[]
  /** Null until something is chosen: nothing is chosen for a person. */
  value: Value | null
  onChange: (value: Value) => void
}

/** One of many, by the device's own list. */
export function SelectField<Value extends string>(props: ChoiceProps<Value>) {
  const { hint, wrong, optional, options, value, onChange } = props
  const text = useText('ui')
  const { hintId, wrongId, ...described } = useDescribed({ hint, wrong })
  return (
    <Around field={props} ids={{ id: described.id, hintId, wrongId }}>
      <div className="select-box">
        <select
          {...described}
          className="input"
          value={value ?? ''}
          aria-required={optional ? undefined : true}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          <option value="" disabled={!optional}>
            {text('field.choose')}
          </option>
          <Options options={options} />
        </select>
        <Icon name="down" size={16} />
      </div>
    </Around>
  )
}

function Options<Value extends string>({ options }: { options: readonly Option<Value>[] }) {
  return [...Map.groupBy(options, ({ group }) => group ?? '')].map(([group, those]) => {
    const lines = those.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))
    return group === '' ? (
      lines
    ) : (
      <optgroup key={group} label={group}>
        {lines}
      </optgroup>
    )
  })
}

/** One of a few, all in view. */
export function RadioField<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hint, wrong, optional, options, value, onChange } = props
  const text = useText('ui')
  const { id, hintId, wrongId, ...described } = useDescribed({ hint, wrong })
  return (
    <fieldset className="field" aria-describedby={described['aria-describedby']}>
      <legend>
        {numbered(label)} {optional && <span className="optional">{text('field.optional')}</span>}
      </legend>
      {hint && (
        <p className="hint" id={hintId}>
          {numbered(hint)}
        </p>
      )}
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input type="radio" name={id} checked={value === option.value} onChange={() => onChange(option.value)} />
            <span>
              {numbered(option.label)}
              {option.hint && <span className="hint">{numbered(option.hint)}</span>}
            </span>
          </label>
        ))}
      </div>
      <Wrong id={wrongId}>{wrong}</Wrong>
    </fieldset>
  )
}

export interface CheckFieldProps {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}

/** One thing to tick. Never for a question that may be unknown: that has three answers. */
export function CheckField({ label, hint, checked, onChange }: CheckFieldProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {numbered(label)}
        {hint && <span className="hint">{numbered(hint)}</span>}
      </span>
    </label>
  )
}

/** Several things to tick, under one question. */
export function CheckList<Value extends string>(
  props: Omit<ChoiceProps<Value>, 'value' | 'onChange'> & { values: readonly Value[]; onChange: (values: readonly Value[]) => void },
) {
  const { label, hint, wrong, options, values, onChange } = props
  const { hintId, wrongId, ...described } = useDescribed({ hint, wrong })
  const flip = (value: Value, on: boolean) =>
    onChange(options.map((option) => option.value).filter((each) => (each === value ? on : values.includes(each))))
  return (
    <fieldset className="field" aria-describedby={described['aria-describedby']}>
      <legend>{numbered(label)}</legend>
      {hint && (
        <p className="hint" id={hintId}>
          {numbered(hint)}
        </p>
      )}
      <div className="choices">
        {options.map((option) => (
          <CheckField
            key={option.value}
            label={option.label}
            hint={option.hint}
            checked={values.includes(option.value)}
            onChange={(on) => flip(option.value, on)}
          />
        ))}
      </div>
      <Wrong id={wrongId}>{wrong}</Wrong>
    </fieldset>
  )
}

export interface ConsentRowProps {
  label: ReactNode
  /** Null: not asked yet. */
  value: 'yes' | 'no' | null
  onChange: (value: 'yes' | 'no') => void
  note?: ReactNode
  name: string
}

/** One purpose, yes or no, both of one size; dashed until it has been asked. */
export function ConsentRow({ label, value, onChange, note, name }: ConsentRowProps) {
  const text = useText('ui')
  return (
    <fieldset className="consent">
      <legend className="sr">{numbered(label)}</legend>
      <span className="label" aria-hidden="true">
        {numbered(label)}
        {(note || value === null) && <span className="note">{numbered(note ?? text('consent.not-asked'))}</span>}
      </span>
      {value === null && <span className="sr">{text('consent.not-asked')}</span>}
      <span className={value === null ? 'seg unasked' : 'seg'}>
        {(['yes', 'no'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={value === each} onChange={() => onChange(each)} />
            <span>{text(`answer.${each}`)}</span>
          </label>
        ))}
      </span>
    </fieldset>
  )
}
