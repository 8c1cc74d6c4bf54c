import { bytesOfPiece, piecesOf } from '@panah/domain/evidence/media'
import { useOutbox } from '../sync/outbox-in-hand.ts'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Num } from '../ui/Words.tsx'
import { recordOfFile, type KeptFile } from './file-queue.ts'
import { sizeWords } from './size-words.ts'
import './evidence.css'

const icons = { photo: 'camera', audio: 'ear', document: 'file' } as const

/** How many bytes the server has: whole pieces, of which only the last is shorter. */
function arrivedOf({ announced: { bytes }, missing }: KeptFile): number {
  return missing === 0 ? bytes : (piecesOf(bytes) - missing) * bytesOfPiece(bytes, 0)
}

/** What it is, where and when it was kept, how large it is; never the picture itself, which anybody beside the officer would see. */
export function FileLine({ file }: { file: KeptFile }) {
  const text = useText('evidence')
  const format = useFormat()
  const { announced, about } = file
  return (
    <div className="file-line">
      <Icon name={icons[announced.kind]} size={24} />
      <span className="what">
        <b>
          {text(`kind.${announced.kind}`)} · {text(`shows.${announced.shows}`)}
        </b>
        <span className="sm muted">
          {about.number !== null && (
            <>
              <Num>{about.number}</Num>
              {' · '}
            </>
          )}
          {about.place !== null && (
            <>
              <bdi>{about.place}</bdi>
              {' · '}
            </>
          )}
          {numbered(format.dayTime(file.keptAt))} · {numbered(sizeWords(announced.bytes, text))}
        </span>
        <span className="sm">
          <Standing file={file} />
        </span>
      </span>
    </div>
  )
}

function Standing({ file }: { file: KeptFile }) {
  const text = useText('evidence')
  const format = useFormat()
  const { items } = useOutbox()
  if (file.state === 'sent') {
    return (
      <span className="receipt-line">
        <Icon name="sent" size={16} />
        <span>{numbered(text('queue.arrived', { at: format.dayTime(file.sentAt ?? file.keptAt) }))}</span>
      </span>
    )
  }
  const behind = items.some(({ state, record }) => record === recordOfFile(file) && (state === 'waiting' || state === 'needs-you'))
  if (file.state === 'waiting' && !file.begun) return text(behind ? 'queue.after' : 'queue.nothing-arrived')
  const parts = { arrived: sizeWords(arrivedOf(file), text), size: sizeWords(file.announced.bytes, text) }
  return numbered(arrivedOf(file) === 0 ? text('queue.nothing-arrived') : text('queue.part', parts))
}
