import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from './Button.tsx'

export interface DialogProps {
  title: ReactNode
  onClose: () => void
  children: ReactNode
  /** The buttons at its foot; one of them `main`. */
  actions?: ReactNode
}

/** A question that must be answered before going on. Shown while it is rendered; Escape closes it. Never one over another. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const text = useText('ui')
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page, so that the browser gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Where something is to be filled in, one begins there and not at the cross.
    element?.querySelector<HTMLElement>('.in :is(input, select, textarea)')?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={id} className="grow">
          {numbered(title)}
        </h2>
        <Button kind="quiet" size="small" icon="cross" label={text('dialog.close')} onPress={onClose} />
      </header>
      <div className="in stack">{children}</div>
      {actions && <footer>{actions}</footer>}
    </dialog>
  )
}
