import { useText } from '../translation/use-text.tsx'
import { FileLine } from './FileLine.tsx'
import { filesOn, useFiles } from './files-in-hand.ts'
import type { HangsOn } from './hangs-on.ts'

/** What of a record is sealed on this device and not with the server yet; with what has arrived, where that list has no other place. */
export function FilesOnPhone({ on, arrived = false }: { on: HangsOn; arrived?: boolean }) {
  const text = useText('evidence')
  const { files } = useFiles()
  const here = filesOn(files, on).filter(({ state }) => arrived || state !== 'sent')
  if (here.length === 0) return null
  return (
    <div className="in stack files-here" role="status">
      <h3>{text(arrived ? 'queue.handed-in' : 'queue.on-phone')}</h3>
      <ul className="plain-list">
        {here.map((file) => (
          <li key={file.id}>
            <FileLine file={file} />
          </li>
        ))}
      </ul>
    </div>
  )
}
