import { useEffect, useState } from 'react'
import { AccessFrame } from '../access/AccessFrame.tsx'
import { WaysIn } from '../public/WaysIn.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioField } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { PinField } from './NewPinForm.tsx'
import { lookForStores } from './open-vault.ts'
import { obeyOrders } from './orders.ts'
import { unlockWithPin, type OpenVault, type VaultLabel } from './vault.ts'

interface UnlockPageProps {
  stores: readonly VaultLabel[]
  /** Whether somebody was at work here and the device was locked. */
  locked: boolean
  onOpen: (vault: OpenVault) => Promise<void>
  /** The PIN is forgotten, or somebody else is here. */
  onSignIn: () => void
}

/** The door of a device that keeps work: a PIN, with no network. */
export function UnlockPage({ stores, locked, onOpen, onSignIn }: UnlockPageProps) {
  const text = useText('offline')
  usePageTitle(text('unlock.title'))
  useEffect(() => void obeyOrders(), [])
  return (
    <AccessFrame before={!locked && <WaysIn />}>
      <PinStep stores={stores} onOpen={onOpen} />
      <Button kind="quiet" onPress={onSignIn}>
        {text('unlock.sign-in')}
      </Button>
    </AccessFrame>
  )
}

function PinStep({ stores, onOpen }: Pick<UnlockPageProps, 'stores' | 'onOpen'>) {
  const text = useText('offline')
  const access = useText('access')
  const [accountId, setAccountId] = useState(stores[0]?.accountId ?? '')
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [opening, setOpening] = useState(false)
  const store = stores.find((each) => each.accountId === accountId) ?? stores[0]
  if (!store) return null
  const nameOf = (each: VaultLabel) => text('unlock.who', { role: access(`role.${each.role}`), number: each.number })

  async function open(id: string) {
    if (pin === '') return setWrong(text('unlock.needed'))
    setOpening(true)
    const tried = await unlockWithPin(id, pin)
    setPin('')
    if (tried.ok) await onOpen(tried.vault)
    else {
      setWrong(tried.left > 0 ? text('unlock.wrong', { left: tried.left }) : null)
      await lookForStores()
    }
    setOpening(false)
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!opening && store.left > 0) void open(store.accountId)
      }}
    >
      <h1>{text('unlock.title')}</h1>
      {stores.length > 1 ? (
        <RadioField
          label={text('unlock.whose')}
          options={stores.map((each) => ({ value: each.accountId, label: nameOf(each) }))}
          value={store.accountId}
          onChange={setAccountId}
        />
      ) : (
        <p>{nameOf(store)}</p>
      )}
      {store.left === 0 ? (
        <Notice spoken icon="lock" title={text('unlock.shut.title')}>
          {text('unlock.shut.what')}
        </Notice>
      ) : (
        <>
          <PinField label={text('unlock.pin')} value={pin} onChange={setPin} wrong={wrong} autoComplete="off" first />
          <Button type="submit" kind="main" busy={opening && text('unlock.busy')}>
            {text('unlock.button')}
          </Button>
          <p className="sm muted">{text('unlock.about')}</p>
        </>
      )}
    </form>
  )
}
