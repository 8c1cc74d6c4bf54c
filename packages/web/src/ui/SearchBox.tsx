import { useEffect, useRef } from 'react'
import { isWriting } from './Button.tsx'
import { Icon } from './Icon.tsx'

export interface SearchBoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  onSubmit: () => void
}

/** The one search of a desk; Ctrl K goes to it from anywhere, and / from wherever nothing is being written. */
export function SearchBox({ label, value, onChange, onSubmit }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const slash = event.key === '/' && !isWriting(event.target) && !document.querySelector('dialog[open]')
      if (!slash && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <form
      role="search"
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        dir="auto"
        aria-label={label}
        aria-keyshortcuts="Control+K /"
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
    </form>
  )
}
