import { roles, type Role } from '@panah/domain/access/role'
import type { Unit } from '@panah/domain/contract/access'
import { useState } from 'react'
import { Fetched } from '../sync/Fetched.tsx'
import { Refusal } from '../sync/Refusal.tsx'
import { useFieldWords } from '../sync/refusal-words.ts'
import { useCommand } from '../sync/use-command.ts'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useNamed } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Num } from '../ui/Words.tsx'
import { evenRandom, newFirstPassword } from './first-password.ts'

interface Told {
  readonly username: string
  readonly password: string
  readonly number: string | null
}

/** Opens an account: a username, a role, a station or office. The first password is made here and told by word of mouth. */
export function OpenAccountDialog({ unitId = null, onClose }: { unitId?: string | null; onClose: () => void }) {
  const [told, setTold] = useState<Told | null>(null)
  return told ? <TellDialog told={told} onClose={onClose} /> : <FormDialog inUnit={unitId} onOpened={setTold} onClose={onClose} />
}

const usernameForm = /^[a-z0-9](?:[a-z0-9.-]{1,38})[a-z0-9]$/

interface FormDialogProps {
  inUnit: string | null
  onOpened: (told: Told) => void
  onClose: () => void
}

function FormDialog({ inUnit, onOpened, onClose }: FormDialogProps) {
  const text = useText('access')
  const open = useCommand('account.open', { renews: ['accounts', 'organisations'] })
  const wrong = useFieldWords(open.problem, 'access')
  const [made] = useState(() => ({ accountId: crypto.randomUUID(), firstPassword: newFirstPassword(evenRandom) }))
  const [username, setUsername] = useState('')
  const [role, setRole] = useState<Role | null>(null)
  const [unitId, setUnitId] = useState(inUnit)
  const waits = !usernameForm.test(username)
    ? text('open-account.username-first')
    : !role
      ? text('open-account.role-first')
      : !unitId
        ? text('open-account.unit-first')
        : null

  async function submit() {
    if (!role || !unitId) return
    const receipt = await open.send({ ...made, username, role, unitId })
    if (receipt) onOpened({ username, password: made.firstPassword, number: receipt.record?.number ?? null })
  }

  return (
    <Dialog
      title={text('open-account.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="main" busy={open.sending && text('open-account.busy')} disabledBecause={waits} onPress={() => void submit()}>
            {text('open-account.button')}
          </Button>
          <Button onPress={onClose}>{text('accounts.back')}</Button>
        </>
      }
    >
      <TextField
        label={text('username')}
        hint={text('open-account.username-hint')}
        wrong={wrong('username')}
        value={username}
        onChange={(typed) => setUsername(typed.toLowerCase().replaceAll(/[^a-z0-9.-]/g, ''))}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        ltr
      />
      <SelectField
        label={text('settings.role')}
        options={roles.map((value) => ({ value, label: text(`role.${value}`) }))}
        value={role}
        onChange={setRole}
      />
      <Units value={unitId} onChange={setUnitId} />
      <Refusal problem={open.problem} kept />
    </Dialog>
  )
}

function Units({ value, onChange }: { value: string | null; onChange: (id: string) => void }) {
  const text = useText('access')
  const named = useNamed()
  const query = useQueryOf('units')
  const option = (unit: Unit) => ({ value: unit.id, label: named(unit.name), group: named(unit.organisation) })
  return (
    <Fetched query={query} what={text('open-account.fetching-units')}>
      {({ units }) => (
        <SelectField
          label={text('settings.unit')}
          hint={text('open-account.unit-hint')}
          options={units.map(option).toSorted((one, other) => one.group.localeCompare(other.group))}
          value={value}
          onChange={onChange}
        />
      )}
    </Fetched>
  )
}

/** The first password, this once. Closing the dialog forgets it: it is kept nowhere but as a hash. */
function TellDialog({ told, onClose }: { told: Told; onClose: () => void }) {
  const text = useText('access')
  return (
    <Dialog
      title={text('tell-password.title')}
      onClose={onClose}
      actions={
        <Button kind="main" onPress={onClose}>
          {text('tell-password.done')}
        </Button>
      }
    >
      <Notice icon="danger" title={text('tell-password.once')}>
        {text('tell-password.how')}
      </Notice>
      <dl className="facts">
        {told.number && (
          <>
            <dt>{text('settings.number')}</dt>
            <dd>
              <Num>{told.number}</Num>
            </dd>
          </>
        )}
        <dt>{text('username')}</dt>
        <dd>
          <Num>{told.username}</Num>
        </dd>
        <dt>{text('tell-password.password')}</dt>
        <dd className="first-password">
          <Num>{told.password}</Num>
        </dd>
      </dl>
    </Dialog>
  )
}
