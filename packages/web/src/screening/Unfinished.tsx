import { useState } from 'react'
import { useVault } from '../offline/open-vault.ts'
import { useText } from '../translation/use-text.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Draft } from './draft.ts'
import { dropDraft, forgetLost, useDraft, useWarningBeforeLeaving, wasLost } from './draft-store.ts'
import { whoWords } from './who.ts'

/** A screening that was begun and not saved: the way back to it, and a way to throw it away. Or, said once, that one was lost with the page. */
export function Unfinished({ accountId }: { accountId: string }) {
  const text = useText('screening')
  const draft = useDraft(accountId)
  const kept = useVault() !== null
  const [throwing, setThrowing] = useState(false)
  const [lost, setLost] = useState(wasLost)
  const unsaved = draft !== null && draft.touched && draft.saved === null
  useWarningBeforeLeaving(unsaved)
  if (unsaved) {
    return (
      <>
        <Notice
          icon="pencil"
          title={text('unfinished.title')}
          actions={
            <>
              <ButtonLink href={placeInHand(draft)}>{text('unfinished.go-on')}</ButtonLink>
              <Button kind="quiet" onPress={() => setThrowing(true)}>
                {text('unfinished.throw-away')}
              </Button>
            </>
          }
        >
          {text(kept ? 'unfinished.what-kept' : 'unfinished.what', { who: whoWords(draft.sex, draft.ageBand, text) })}
        </Notice>
        {throwing && (
          <ThrowAway
            onClose={() => setThrowing(false)}
            onThrow={() => {
              dropDraft()
              setThrowing(false)
            }}
          />
        )}
      </>
    )
  }
  if (!lost) return null
  return (
    <Notice
      icon="pencil"
      title={text('lost.title')}
      actions={
        <Button
          onPress={() => {
            forgetLost()
            setLost(false)
          }}
        >
          {text('lost.understood')}
        </Button>
      }
    >
      {text('lost.what')}
    </Notice>
  )
}

function placeInHand(draft: Draft): string {
  return draft.asked.length > 0 ? '/field/new/ask' : '/field/new'
}

/** Asks once before answers are thrown away. */
export function ThrowAway({ onClose, onThrow, onLeave }: { onClose: () => void; onThrow: () => void; onLeave?: () => void }) {
  const text = useText('screening')
  return (
    <Dialog
      title={text('leave.title')}
      onClose={onClose}
      actions={
        <>
          {onLeave && (
            <Button kind="main" onPress={onLeave}>
              {text('leave.keep')}
            </Button>
          )}
          <Button kind={onLeave ? 'plain' : 'main'} onPress={onThrow}>
            {text('leave.throw-away')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {text('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{text('leave.what')}</p>
    </Dialog>
  )
}
