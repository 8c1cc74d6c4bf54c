import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Words } from './Words.tsx'

interface Look {
  /** One `main` a screen; `danger` only for acting on danger. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger' | undefined
  size?: 'small' | 'big' | undefined
  icon?: IconName | undefined
  iconEnd?: IconName | undefined
  /** A key that presses the button anywhere on the screen, shown on it. */
  hotkey?: string | undefined
  /** For a screen reader, where the words are not enough or there are none. */
  label?: string | undefined
}

export interface ButtonProps extends Look {
  children?: ReactNode
  type?: 'button' | 'submit' | undefined
  onPress?: (() => void) | undefined
  /** What is being done, as a verb: *Sending*. The button waits and says so. */
  busy?: string | false | null | undefined
  /** Why the button cannot be pressed yet. It stays in reach, and the reason stands beside it. */
  disabledBecause?: string | false | null | undefined
  pressed?: boolean | undefined
  expanded?: boolean | undefined
}

function lookOf({ kind = 'plain', size, children }: Look & { children?: ReactNode }): string {
  return classes('btn', kind !== 'plain' && kind, size, children === undefined && 'icon-only')
}

function Inside({ icon, iconEnd, hotkey, children }: Look & { children?: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children !== undefined && <Words>{children}</Words>}
      {iconEnd && <Icon name={iconEnd} />}
      {hotkey && <kbd aria-hidden="true">{hotkey}</kbd>}
    </>
  )
}

/** Whoever speaks to the screen says what stands on the button, and the key stands on it. */
function spokenLabel(label: string | undefined, hotkey: string | undefined): string | undefined {
  return label && hotkey ? `${label} ${hotkey}` : label
}

/** Something is done when it is pressed. */
export function Button(props: ButtonProps) {
  const { type = 'button', onPress, busy, disabledBecause, pressed, expanded, hotkey, label, size, children } = props
  const reason = useId()
  const stopped = Boolean(busy) || Boolean(disabledBecause)
  const button = useRef<HTMLButtonElement>(null)
  useHotkey(hotkey, () => button.current?.click())
  const element = (
    <button
      ref={button}
      type={type}
      className={lookOf(props)}
      aria-label={spokenLabel(label, hotkey)}
      aria-busy={busy ? true : undefined}
      aria-disabled={stopped || undefined}
      aria-describedby={disabledBecause ? reason : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={hotkey}
      onClick={(event) => {
        if (stopped) event.preventDefault()
        else onPress?.()
      }}
    >
      {busy ? (
        <>
          <span className="busy-mark" aria-hidden="true" />
          <Words>{busy}</Words>
        </>
      ) : (
        <Inside {...props}>{children}</Inside>
      )}
    </button>
  )
  if (!disabledBecause) return element
  return (
    <span className={classes('with-reason', size === 'big' && 'big')}>
      {element}
      <span className="reason" id={reason}>
        {disabledBecause}
      </span>
    </span>
  )
}

/** A way to another page that looks like a button. */
export function ButtonLink(props: Look & { href: string; children?: ReactNode }) {
  const link = useRef<HTMLAnchorElement>(null)
  useHotkey(props.hotkey, () => link.current?.click())
  return (
    <Link
      ref={link}
      href={props.href}
      className={lookOf(props)}
      aria-label={spokenLabel(props.label, props.hotkey)}
      aria-keyshortcuts={props.hotkey}
    >
      <Inside {...props}>{props.children}</Inside>
    </Link>
  )
}

/** Whether a key belongs to what a person is writing, and not to the screen. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName))
}

/** Presses something with one key, unless a person is writing or a dialog is open. */
export function useHotkey(key: string | undefined, press: () => void): void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    if (!key) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key.toLowerCase() || event.ctrlKey || event.metaKey || event.altKey) return
      if ((key.length === 1 && isWriting(event.target)) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [key])
}
