import { westernDigits } from '@panah/domain/digits'
import { useId, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

export interface FieldProps {
  label: ReactNode
  /** What is meant, or what it is for; stands before the control. */
  hint?: ReactNode
  /** What is wrong and the way out, in one or two sentences. */
  wrong?: ReactNode
  /** Says that it may be left empty. */
  optional?: boolean | undefined
}

interface Described {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** Ties a control to its label, its hint and what is wrong with it. */
export function useDescribed({ hint, wrong }: Pick<FieldProps, 'hint' | 'wrong'>): Described & { hintId: string; wrongId: string } {
  const id = useId()
  const hintId = `${id}-hint`
  const wrongId = `${id}-wrong`
  const described = classes(hint ? hintId : null, wrong ? wrongId : null)
  return { id, hintId, wrongId, 'aria-describedby': described || undefined, 'aria-invalid': wrong ? true : undefined }
}

/** The words around a control: label and hint before it, what is wrong after it. */
export function Around({
  field,
  ids,
  children,
}: {
  field: FieldProps
  ids: { id: string; hintId: string; wrongId: string }
  children: ReactNode
}) {
  return (
    <div className="field">
      <label htmlFor={ids.id}>
        {numbered(field.label)} <Optional field={field} />
      </label>
      {field.hint && (
        <p className="hint" id={ids.hintId}>
          {numbered(field.hint)}
        </p>
      )}
      {children}
      <Wrong id={ids.wrongId}>{field.wrong}</Wrong>
    </div>
  )
}

function Optional({ field }: { field: FieldProps }) {
  const text = useText('ui')
  return field.optional ? <span className="optional">{text('field.optional')}</span> : null
}

/** What is wrong, said as soon as it is found. */
export function Wrong({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <p className="wrong" id={id} role="alert">
      <Icon name="danger" />
      <span>{numbered(children)}</span>
    </p>
  )
}

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** Digits, papers and codes are written from left to right in every language. */
  ltr?: boolean
  /** The language of what is written, where it is not the screen's: its letters and its direction. */
  lang?: 'en' | 'ur'
  /** Six digits and the like: large and spaced. */
  code?: boolean
  type?: 'text' | 'password' | 'tel' | 'email' | 'search' | 'date' | 'datetime-local' | 'time'
  /** `numeric` and `tel` take the digits of every keyboard and hand on 0–9. */
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  autoComplete?: string
  name?: string
  maxLength?: number
  min?: string
  max?: string
  placeholder?: string
  /** The first thing to write on a page whose only purpose it is. */
  first?: boolean
  spellCheck?: boolean
  disabled?: boolean
}

/** One line. */
export function TextField(props: TextFieldProps) {
  const { label: _label, hint, wrong, optional, value, onChange, ltr, code, type = 'text', disabled, first, ...rest } = props
  const { hintId, wrongId, ...described } = useDescribed({ hint, wrong })
  return (
    <Around field={props} ids={{ id: described.id, hintId, wrongId }}>
      <input
        {...rest}
        {...described}
        ref={first ? focusOnce : undefined}
        type={type}
        className={classes('input', code && 'code')}
        dir={ltr || code || rest.lang === 'en' ? 'ltr' : rest.lang === 'ur' ? 'rtl' : undefined}
        value={value}
        readOnly={disabled}
        aria-disabled={disabled || undefined}
        aria-required={optional ? undefined : true}
        onChange={(event) =>
          onChange(rest.inputMode === 'numeric' || rest.inputMode === 'tel' ? westernDigits(event.target.value) : event.target.value)
        }
      />
    </Around>
  )
}

// The browser's own `autofocus` is not heard for elements that come later.
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}

/** A day, by the device's own calendar. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'ltr' | 'code'>) {
  return <TextField {...props} type="date" />
}

export interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  rows?: number
  maxLength?: number
}

/** Several lines; what is typed keeps its own direction. */
export function TextArea(props: TextAreaProps) {
  const { label: _label, hint, wrong, optional, value, onChange, ...rest } = props
  const { hintId, wrongId, ...described } = useDescribed({ hint, wrong })
  return (
    <Around field={props} ids={{ id: described.id, hintId, wrongId }}>
      <textarea
        {...rest}
        {...described}
        className="input"
        dir="auto"
        value={value}
        aria-required={optional ? undefined : true}
        onChange={(event) => onChange(event.target.value)}
      />
    </Around>
  )
}
