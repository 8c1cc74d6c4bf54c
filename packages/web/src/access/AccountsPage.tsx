import { useState } from 'react'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { Named, useNamed } from '../translation/named.tsx'
import { useText, type Text } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { RecordHead } from '../ui/DeskFrame.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Panel } from '../ui/Panel.tsx'
import { Tabs } from '../ui/Queue.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { Num } from '../ui/Words.tsx'
import type { AccountRow } from './account-row.ts'
import { CloseAccountDialog } from './CloseAccountDialog.tsx'
import { Desk } from './Desk.tsx'
import { OpenAccountDialog } from './OpenAccountDialog.tsx'
import { useSession } from './session-context.ts'
import './access.css'

const states = ['open', 'closed', 'all'] as const
type Shown = (typeof states)[number]

/** Who may come in. The administrator opens and closes accounts, and sees no case, no person and no referral. */
export function AccountsPage() {
  const text = useText('access')
  const [opening, setOpening] = useState(false)
  const [typed, setTyped] = useState('')
  usePageTitle(text('accounts.title'))
  const query = useQueryOf('accounts')
  return (
    <Desk search={<SearchBox label={text('accounts.search')} value={typed} onChange={setTyped} onSubmit={() => undefined} />}>
      <RecordHead
        title={text('accounts.title')}
        about={text('accounts.about')}
        actions={
          <Button kind="main" icon="plus" hotkey="N" onPress={() => setOpening(true)}>
            {text('accounts.open')}
          </Button>
        }
      />
      <Fetched query={query} what={text('accounts.fetching')}>
        {({ accounts }) => <List accounts={accounts} typed={typed} />}
      </Fetched>
      {opening && <OpenAccountDialog onClose={() => setOpening(false)} />}
    </Desk>
  )
}

function List({ accounts, typed }: { accounts: readonly AccountRow[]; typed: string }) {
  const text = useText('access')
  const named = useNamed()
  const { me } = useSession()
  const [shown, setShown] = useState<Shown>('open')
  const [closing, setClosing] = useState<AccountRow | null>(null)
  const wanted = typed.trim().toLowerCase()
  const rows = accounts
    .filter((account) => shown === 'all' || account.open === (shown === 'open'))
    .filter(
      (account) =>
        wanted === '' ||
        [account.number, account.username, named(account.unitName), text(`role.${account.role}`)].some((word) =>
          word.toLowerCase().includes(wanted),
        ),
    )
  const count = (open: boolean) => accounts.filter((account) => account.open === open).length
  return (
    <>
      <Panel
        flush
        title={text('accounts.list')}
        actions={
          <Tabs
            label={text('accounts.filter')}
            tabs={states.map((key) => ({
              key,
              label: text(`accounts.show.${key}`),
              count: key === 'all' ? accounts.length : count(key === 'open'),
            }))}
            current={shown}
            onChoose={(key) => setShown(key as Shown)}
          />
        }
      >
        <Table
          caption={text('accounts.list')}
          columns={columnsOf(text, me.account.id, setClosing)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={text(wanted ? 'accounts.nothing-found' : 'accounts.empty')}
        />
      </Panel>
      {closing && <CloseAccountDialog account={closing} onClose={() => setClosing(null)} />}
    </>
  )
}

function columnsOf(text: Text, own: string, onClose: (account: AccountRow) => void): readonly Column<AccountRow>[] {
  return [
    { key: 'number', head: text('settings.number'), names: true, cell: ({ number }) => <Num>{number}</Num> },
    { key: 'username', head: text('username'), cell: ({ username }) => <Num>{username}</Num> },
    {
      key: 'role',
      head: text('settings.role'),
      cell: ({ role, reach }) => (
        <>
          {text(`role.${role}`)}
          {(reach === 'province' || reach === 'national') && <span className="xs dim reaches">{text(`accounts.reaches-${reach}`)}</span>}
        </>
      ),
    },
    { key: 'unit', head: text('settings.unit'), cell: ({ unitName }) => <Named name={unitName} /> },
    {
      key: 'second',
      head: text('accounts.second-step'),
      cell: ({ totpEnrolled }) => (totpEnrolled ? text('accounts.second-set') : <Chip unknown>{text('accounts.second-not-set')}</Chip>),
    },
    {
      key: 'close',
      head: <span className="sr">{text('accounts.close')}</span>,
      end: true,
      cell: (account) =>
        !account.open ? (
          <span className="dim">{text('accounts.closed')}</span>
        ) : account.id === own ? (
          <Chip act>{text('accounts.yours')}</Chip>
        ) : (
          <Button size="small" label={text('accounts.close-label', { number: account.number })} onPress={() => onClose(account)}>
            {text('accounts.close')}
          </Button>
        ),
    },
  ]
}
