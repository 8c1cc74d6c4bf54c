import { useState, useSyncExternalStore } from 'react'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { copyKept, onCopyChange, removeCopy } from './keep-copy.ts'

/** Says that a copy of these pages is on the device, and takes it away. */
export function KeptCopy() {
  const text = useText('public')
  const kept = useSyncExternalStore(onCopyChange, copyKept)
  const [busy, setBusy] = useState(false)
  if (kept === 'no') return null
  return (
    <div className="kept-copy" role="status">
      <span>{text(`copy.${kept}`)}</span>
      {kept === 'yes' && (
        <Button
          size="small"
          busy={busy && text('copy.removing')}
          onPress={() => {
            setBusy(true)
            void removeCopy().finally(() => setBusy(false))
          }}
        >
          {text('copy.remove')}
        </Button>
      )}
    </div>
  )
}
