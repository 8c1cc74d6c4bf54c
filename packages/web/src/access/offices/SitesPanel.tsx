import { useState } from 'react'
import { Fetched } from '../../sync/Fetched.tsx'
import { Refusal } from '../../sync/Refusal.tsx'
import { useCommand } from '../../sync/use-command.ts'
import { useQueryOf } from '../../sync/use-query-of.ts'
import { Named, useNamed } from '../../translation/named.tsx'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Table, type Column } from '../../ui/Table.tsx'
import { Num } from '../../ui/Words.tsx'
import type { OrganisationRow, SiteRow } from './office-row.ts'
import { draftOf } from './site-draft.ts'
import { ChangeSiteDialog, RegisterSiteDialog } from './SiteDialog.tsx'
import { useAreaWords } from './use-area-words.ts'

/** The places of an agency that help: what a caseworker finds when she looks for somebody who can take a person. */
export function SitesPanel({ organisation }: { organisation: OrganisationRow }) {
  const text = useText('referral')
  const query = useQueryOf('providers', { query: { organisation: organisation.id } })
  const [doing, setDoing] = useState<'register' | SiteRow | null>(null)
  const places = useQueryOf('districts')
  const may = organisation.yours && organisation.closedAt === null
  const columns = useColumns(organisation, setDoing)
  const done = () => {
    setDoing(null)
    void query.refetch()
  }
  const middleOf = ({ district }: SiteRow) => places.data?.districts.find(({ code }) => code === district) ?? null
  return (
    <Panel
      flush
      title={text('sites.title')}
      aside={text('sites.aside')}
      actions={
        may && (
          <Button size="small" icon="plus" onPress={() => setDoing('register')}>
            {text('site.register')}
          </Button>
        )
      }
    >
      <Fetched query={query} what={text('sites.fetching')}>
        {({ providers }) => (
          <Table caption={text('sites.title')} columns={columns} rows={providers} rowKey={({ id }) => id} empty={text('sites.empty')} />
        )}
      </Fetched>
      {doing === 'register' && <RegisterSiteDialog organisation={organisation} onClose={done} />}
      {doing !== null && doing !== 'register' && (
        <ChangeSiteDialog site={doing} begun={draftOf(doing, middleOf(doing))} within={organisation} onClose={done} />
      )}
    </Panel>
  )
}

function useColumns(organisation: OrganisationRow, onChange: (site: SiteRow) => void): readonly Column<SiteRow>[] {
  const text = useText('referral')
  const access = useText('access')
  const named = useNamed()
  const area = useAreaWords()
  return [
    {
      key: 'name',
      head: text('site.name'),
      names: true,
      cell: ({ name }) => (
        <span>
          <Named name={name} />
        </span>
      ),
    },
    { key: 'services', head: text('site.services'), cell: (site) => site.services.map((each) => text(`service.${each}`)).join(' · ') },
    { key: 'area', head: access('area.title'), cell: (site) => area(site) },
    {
      key: 'phone',
      head: text('site.phone'),
      cell: ({ phone }) => (phone ? <Num>{phone}</Num> : <Chip unknown>{text('site.no-phone')}</Chip>),
    },
    { key: 'state', head: access('office.state'), cell: ({ active }) => text(active ? 'site.active' : 'site.closed') },
    {
      key: 'acts',
      head: <span className="sr">{access('office.acts')}</span>,
      end: true,
      cell: (site) =>
        organisation.yours && (
          <span className="office-acts">
            {site.active && (
              <Button size="small" label={text('site.change-label', { name: named(site.name) })} onPress={() => onChange(site)}>
                {text('site.change')}
              </Button>
            )}
            <Standing site={site} />
          </span>
        ),
    },
  ]
}

/** Takes a place out of the directory, or puts it back. What was asked of it and answered stays either way. */
function Standing({ site }: { site: SiteRow }) {
  const text = useText('referral')
  const named = useNamed()
  const close = useCommand('provider.close', { renews: ['providers'] })
  const reopen = useCommand('provider.reopen', { renews: ['providers'] })
  const { sending, problem } = site.active ? close : reopen
  const given = { providerId: site.id, baseVersion: site.version }
  return (
    <>
      <Button
        size="small"
        busy={sending && text('site.saving')}
        label={text(site.active ? 'site.close-label' : 'site.reopen-label', { name: named(site.name) })}
        onPress={() => void (site.active ? close.send(given) : reopen.send(given))}
      >
        {text(site.active ? 'site.close' : 'site.reopen')}
      </Button>
      <Refusal problem={problem} />
    </>
  )
}
