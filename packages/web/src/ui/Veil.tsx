import { useState, type ReactNode } from 'react'
import { useText } from '../translation/use-text.tsx'
import { Button } from './Button.tsx'
import { SelectField, type Option } from './Choice.tsx'
import { Dialog } from './Dialog.tsx'

/** The door before a name. It tells neither the name nor how long it is. */
export function Veil({ onOpen, busy = false, children }: { onOpen: () => void; busy?: boolean; children?: ReactNode }) {
  const text = useText('ui')
  return (
    <span className="veil">
      <Button size="small" icon="lock" onPress={onOpen} busy={busy && text('veil.opening')}>
        {children ?? text('veil.open')}
      </Button>
    </span>
  )
}

export interface PurposeDialogProps<Purpose extends string> {
  purposes: readonly Option<Purpose>[]
  onOpen: (purpose: Purpose) => void
  onClose: () => void
  busy?: boolean
  /** Why it was refused, and who can help. */
  refusal?: ReactNode
}

/** Asks why before a name is opened, and says that the answer is kept. A closed list, so that the record never carries a story. */
export function PurposeDialog<Purpose extends string>({ purposes, onOpen, onClose, busy = false, refusal }: PurposeDialogProps<Purpose>) {
  const text = useText('ui')
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  return (
    <Dialog
      title={text('veil.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="main"
            icon="lock"
            busy={busy && text('veil.opening')}
            disabledBecause={purpose === null && text('veil.choose-first')}
            onPress={() => purpose !== null && onOpen(purpose)}
          >
            {text('veil.open-now')}
          </Button>
          <Button onPress={onClose}>{text('dialog.back')}</Button>
        </>
      }
    >
      <p className="sm muted">{text('veil.recorded')}</p>
      {refusal}
      <SelectField label={text('veil.purpose')} options={purposes} value={purpose} onChange={setPurpose} />
    </Dialog>
  )
}
