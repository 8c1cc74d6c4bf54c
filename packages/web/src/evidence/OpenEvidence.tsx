import type { EvidenceItem } from '@panah/domain/evidence/evidence-item'
import type { IdentityPurpose } from '@panah/domain/person/person'
import { useEffect, useState } from 'react'
import { purposes } from '../person/purposes.ts'
import { api } from '../sync/client.ts'
import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { PurposeDialog } from '../ui/Veil.tsx'
import { hashOf } from './send-evidence.ts'

/** An item in the page's memory, and whether it is what was kept, worked out on this device. */
interface Opened {
  readonly url: string
  readonly same: boolean
}

/** Opened for a purpose, into the memory of this page and nowhere else; gone when the dialog or the page is left. */
export function OpenEvidence({ item, onClose }: { item: EvidenceItem; onClose: () => void }) {
  const text = useText('person')
  const [opening, setOpening] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  async function open(purpose: IdentityPurpose) {
    setOpening(true)
    setProblem(null)
    try {
      const answer = await api.openEvidence({ params: { id: item.id }, body: { purpose } })
      const bytes = new Blob([await answer.arrayBuffer()], { type: item.mediaType })
      setOpened({ url: URL.createObjectURL(bytes), same: (await hashOf(bytes)) === item.sha256 })
    } catch (reason) {
      if (!(reason instanceof Problem)) throw reason
      setProblem(reason)
    } finally {
      setOpening(false)
    }
  }
  if (opened) return <Shown item={item} opened={opened} onClose={onClose} />
  return (
    <PurposeDialog
      purposes={purposes.map((value) => ({ value, label: text(`purpose.${value}`) }))}
      busy={opening}
      refusal={<Refusal problem={problem} />}
      onClose={onClose}
      onOpen={(purpose) => void open(purpose)}
    />
  )
}

function Shown({ item, opened: { url, same }, onClose }: { item: EvidenceItem; opened: Opened; onClose: () => void }) {
  const text = useText('evidence')
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return (
    <Dialog title={text(`shows.${item.shows}`)} onClose={onClose}>
      {item.kind === 'photo' && <img className="evidence-photo" src={url} alt={text(`shows.${item.shows}`)} />}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody has written down yet what is said in it */}
      {item.kind === 'audio' && <audio controls src={url} className="evidence-sound" />}
      {item.kind === 'document' && (
        <p>
          <a className="btn" href={url} download="evidence.pdf">
            {text('open.download')}
          </a>
        </p>
      )}
      <p className="sm muted">{text(same ? 'open.same' : 'open.other')}</p>
    </Dialog>
  )
}
