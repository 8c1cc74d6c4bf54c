import { useId, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { classes } from '../ui/classes.ts'
import { Wrong } from '../ui/Field.tsx'

export interface Pick<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  /** Not known is an answer: dashed. */
  readonly unknown?: boolean
  /** Takes the whole line. */
  readonly wide?: boolean
}

interface PicksProps<Value extends string> {
  label: string
  hint?: ReactNode
  wrong?: ReactNode
  options: readonly Pick<Value>[]
}

/** One of a few, each as large as a thumb; nothing is chosen beforehand. */
export function PickOne<Value extends string>(props: PicksProps<Value> & { value: Value | null; onChange: (value: Value) => void }) {
  const name = useId()
  return (
    <Frame {...props}>
      {props.options.map((option) => (
        <Tile key={option.value} option={option}>
          <input type="radio" name={name} checked={props.value === option.value} onChange={() => props.onChange(option.value)} />
        </Tile>
      ))}
    </Frame>
  )
}

/** Any number of a few. */
export function PickSome<Value extends string>(
  props: PicksProps<Value> & { values: readonly Value[]; onChange: (values: readonly Value[]) => void },
) {
  const { options, values, onChange } = props
  const flip = (value: Value, on: boolean) =>
    onChange(options.map((option) => option.value).filter((each) => (each === value ? on : values.includes(each))))
  return (
    <Frame {...props}>
      {options.map((option) => (
        <Tile key={option.value} option={option}>
          <input type="checkbox" checked={values.includes(option.value)} onChange={(event) => flip(option.value, event.target.checked)} />
        </Tile>
      ))}
    </Frame>
  )
}

function Frame({ label, hint, wrong, children }: { label: string; hint?: ReactNode; wrong?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <fieldset className="field" aria-describedby={classes(hint ? `${id}-hint` : null, wrong ? `${id}-wrong` : null) || undefined}>
      <legend>{numbered(label)}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {numbered(hint)}
        </p>
      )}
      <div className="picks">{children}</div>
      <Wrong id={`${id}-wrong`}>{wrong}</Wrong>
    </fieldset>
  )
}

function Tile<Value extends string>({ option, children }: { option: Pick<Value>; children: ReactNode }) {
  return (
    <label className={classes('pick', option.unknown && 'unk', option.wide && 'wide')}>
      {children}
      <span className="w">
        {numbered(option.label)}
        {option.hint && <span className="hint">{numbered(option.hint)}</span>}
      </span>
    </label>
  )
}
