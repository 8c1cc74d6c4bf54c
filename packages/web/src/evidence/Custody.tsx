import type { EvidenceItem } from '@panah/domain/evidence/evidence-item'
import { actionWords, outcomeWords, useAccountWords } from '../audit/ledger-words.tsx'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Num } from '../ui/Words.tsx'

/** Whose hands an item went through, from the ledger, the first on top; and the whole hash, to be compared by eye or by program. */
export function Custody({ item, onClose }: { item: EvidenceItem; onClose: () => void }) {
  const text = useText('evidence')
  const ledger = useText('audit')
  const persons = useText('person')
  const who = useAccountWords()
  const format = useFormat()
  const query = useQueryOf('custody', { params: { id: item.id } })
  return (
    <Dialog title={text('custody')} onClose={onClose}>
      <p className="sm">{text('custody.hash')}</p>
      <p className="whole-hash">
        <Num>{item.sha256}</Num>
      </p>
      <Fetched query={query} what={text('custody.fetching')}>
        {({ lines }) => (
          <ol className="custody">
            {lines.map(({ at, by, action, outcome, purpose }) => (
              <li key={`${at} ${action}`}>
                <span className="xs dim">{format.dayTime(at)}</span>
                <span>
                  {actionWords(ledger, action)} · {by ? numbered(who(by)) : text('custody.nobody')}
                </span>
                <span className="xs muted">
                  {outcomeWords(ledger, outcome)}
                  {purpose !== null && ` · ${persons(`purpose.${purpose}`)}`}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Fetched>
    </Dialog>
  )
}
