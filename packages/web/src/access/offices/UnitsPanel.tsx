import { useState } from 'react'
import { Refusal } from '../../sync/Refusal.tsx'
import { useCommand } from '../../sync/use-command.ts'
import { Named, useNamed } from '../../translation/named.tsx'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Table, type Column } from '../../ui/Table.tsx'
import { Num } from '../../ui/Words.tsx'
import { OpenAccountDialog } from '../OpenAccountDialog.tsx'
import { CloseOfficeDialog } from './CloseOfficeDialog.tsx'
import type { OrganisationRow, UnitRow } from './office-row.ts'
import { RenameDialog } from './RenameDialog.tsx'
import { useAreaWords } from './use-area-words.ts'

type Doing = { readonly what: 'account' | 'rename' | 'close'; readonly unit: UnitRow }

/** The stations and offices of an agency: where accounts belong and files hang. */
export function UnitsPanel({ organisation, onDone }: { organisation: OrganisationRow; onDone: () => void }) {
  const text = useText('access')
  const [doing, setDoing] = useState<Doing | null>(null)
  const columns = useColumns(organisation, setDoing)
  const done = () => {
    setDoing(null)
    onDone()
  }
  const open = organisation.units.filter(({ closedAt }) => closedAt === null).length
  return (
    <Panel flush title={text('units.title')} aside={text('units.count', { open, closed: organisation.units.length - open })}>
      <Table
        caption={text('units.title')}
        columns={columns}
        rows={organisation.units.toSorted((one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null))}
        rowKey={({ id }) => id}
        empty={text('units.empty')}
      />
      {doing?.what === 'account' && <OpenAccountDialog unitId={doing.unit.id} onClose={done} />}
      {doing?.what === 'rename' && <RenameDialog office={{ of: 'unit', row: doing.unit }} onClose={done} />}
      {doing?.what === 'close' && <CloseOfficeDialog office={{ of: 'unit', row: doing.unit }} onClose={done} />}
    </Panel>
  )
}

function useColumns(organisation: OrganisationRow, onDo: (doing: Doing) => void): readonly Column<UnitRow>[] {
  const text = useText('access')
  const named = useNamed()
  const area = useAreaWords()
  const acts = (unit: UnitRow) => {
    if (!organisation.yours) return null
    if (unit.closedAt !== null) return <Reopen unit={unit} />
    const name = named(unit.name)
    return (
      <span className="office-acts">
        <Button size="small" label={text('unit.account-label', { name })} onPress={() => onDo({ what: 'account', unit })}>
          {text('accounts.open')}
        </Button>
        <Button size="small" label={text('office.rename-label', { name })} onPress={() => onDo({ what: 'rename', unit })}>
          {text('office.rename')}
        </Button>
        {!unit.own && (
          <Button size="small" label={text('office.close-label', { name })} onPress={() => onDo({ what: 'close', unit })}>
            {text('accounts.close')}
          </Button>
        )}
      </span>
    )
  }
  return [
    {
      key: 'name',
      head: text('settings.unit'),
      names: true,
      cell: ({ name }) => (
        <span>
          <Named name={name} />
        </span>
      ),
    },
    { key: 'area', head: text('area.title'), cell: (unit) => area(unit) },
    { key: 'accounts', head: text('units.accounts'), cell: ({ openAccounts }) => <Num>{openAccounts}</Num> },
    {
      key: 'state',
      head: text('office.state'),
      cell: ({ closedAt, closedBecause, own }) =>
        closedAt === null ? (
          own ? (
            <Chip act>{text('accounts.yours')}</Chip>
          ) : (
            text('office.open-now')
          )
        ) : (
          text(`office.closed.${closedBecause}`)
        ),
    },
    { key: 'acts', head: <span className="sr">{text('office.acts')}</span>, end: true, cell: acts },
  ]
}

function Reopen({ unit }: { unit: UnitRow }) {
  const text = useText('access')
  const named = useNamed()
  const reopen = useCommand('unit.reopen', { renews: ['organisations', 'units'] })
  return (
    <span className="office-acts">
      <Button
        size="small"
        busy={reopen.sending && text('office.opening')}
        label={text('office.reopen-label', { name: named(unit.name) })}
        onPress={() => void reopen.send({ unitId: unit.id, baseVersion: unit.version })}
      >
        {text('office.reopen')}
      </Button>
      <Refusal problem={reopen.problem} />
    </span>
  )
}
