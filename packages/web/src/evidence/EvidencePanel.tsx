import { reachOf } from '@panah/domain/access/policy'
import type { EvidenceView } from '@panah/domain/contract/evidence'
import { evidenceContentPolicy, evidencePolicy } from '@panah/domain/evidence/evidence.policy'
import { piecesOf } from '@panah/domain/evidence/media'
import { useEffect, useState } from 'react'
import { useSession } from '../access/session-context.ts'
import { Fetched } from '../sync/Fetched.tsx'
import type { About } from '../sync/outbox.ts'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'
import { AddEvidence } from './AddEvidence.tsx'
import { Custody } from './Custody.tsx'
import { filesOn, useFiles } from './files-in-hand.ts'
import { FilesOnPhone } from './FilesOnPhone.tsx'
import type { HangsOn } from './hangs-on.ts'
import { OpenEvidence } from './OpenEvidence.tsx'
import { sizeWords } from './size-words.ts'
import './evidence.css'

/** Photos, recordings and papers of a record: what there is, what is still on its way, and whose hands it went through. */
export function EvidencePanel({ on, about }: { on: HangsOn; about?: About }) {
  const text = useText('evidence')
  const { me } = useSession()
  const query = useQueryOf('evidenceOf', { query: on })
  const [face, setFace] = useState<{ is: 'open' | 'custody'; view: EvidenceView } | null>(null)
  const { refetch } = query
  const arrived = filesOn(useFiles().files, on).filter(({ state }) => state === 'sent').length
  useEffect(() => {
    if (arrived > 0) void refetch()
  }, [arrived, refetch])
  if (reachOf(evidencePolicy, 'read', me.account.role) === null) return null
  const mayOpen = reachOf(evidenceContentPolicy, 'read', me.account.role)
  return (
    <Panel flush title={text('title')} aside={query.data && query.data.rows.length > 0 ? query.data.rows.length : undefined}>
      <AddEvidence on={on} {...(about ? { about } : {})} onKept={() => void refetch()} />
      <FilesOnPhone on={on} />
      <Fetched query={query} what={text('fetching')}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="in sm muted">{text('empty')}</p>
          ) : (
            <ul className="evidence">
              {rows.map((view) => (
                <Item key={view.item.id} view={view} mayOpen={mayOpen !== null} onFace={(is) => setFace({ is, view })} />
              ))}
            </ul>
          )
        }
      </Fetched>
      {face?.is === 'open' && <OpenEvidence item={face.view.item} onClose={() => setFace(null)} />}
      {face?.is === 'custody' && <Custody item={face.view.item} onClose={() => setFace(null)} />}
    </Panel>
  )
}

const icons = { photo: 'camera', audio: 'ear', document: 'file' } as const

function Item({ view, mayOpen, onFace }: { view: EvidenceView; mayOpen: boolean; onFace: (is: 'open' | 'custody') => void }) {
  const text = useText('evidence')
  const format = useFormat()
  const { item, recordedBy, missing } = view
  return (
    <li>
      <Icon name={icons[item.kind]} size={24} />
      <div className="grow">
        <p>
          <b>{text(`shows.${item.shows}`)}</b> <span className="muted">{text(`kind.${item.kind}`)}</span>
        </p>
        <p className="xs dim">
          {text.rich('taken', { when: format.dayTime(item.capturedAt), number: recordedBy.number, size: sizeWords(item.bytes, text) })}
        </p>
        <p className="xs dim hash">
          <abbr title={item.sha256}>
            <Num>{`SHA-256 ${item.sha256.slice(0, 12)}…`}</Num>
          </abbr>
        </p>
        {item.state === 'arriving' && <p className="sm">{text('arriving', { missing, all: piecesOf(item.bytes) })}</p>}
        {item.state === 'refused' && <p className="sm wrong">{text('refused-item')}</p>}
      </div>
      {mayOpen && item.state === 'kept' && (
        <span className="row wrap">
          <Button size="small" icon="eye" onPress={() => onFace('open')}>
            {text('open')}
          </Button>
          <Button size="small" kind="quiet" onPress={() => onFace('custody')}>
            {text('custody')}
          </Button>
        </span>
      )}
    </li>
  )
}
