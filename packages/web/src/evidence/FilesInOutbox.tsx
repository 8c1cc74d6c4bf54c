import { useState } from 'react'
import { Problem } from '../sync/problem.ts'
import { useRefusalWords } from '../sync/refusal-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useOnline } from '../ui/use-online.ts'
import { FileLine } from './FileLine.tsx'
import type { FileState, KeptFile } from './file-queue.ts'
import { holdFile, removeFile, sendFileAgain, sendFiles, useFiles } from './files-in-hand.ts'

export function useFilesThat(state: FileState): readonly KeptFile[] {
  return useFiles().files.filter((file) => file.state === state)
}

/** What the server would not have, each with its reason: it stays until its owner has decided. */
export function FilesNeedYou() {
  return useFilesThat('needs-you').map((file) => <Undecided key={file.id} file={file} />)
}

function Undecided({ file }: { file: KeptFile }) {
  const text = useText('evidence')
  const problem = new Problem({ code: file.refusal?.code ?? 'failed', status: 422, params: { ...file.refusal?.params } })
  const words = useRefusalWords(problem)
  return (
    <div className="outbox-item refused">
      <FileLine file={file} />
      <p className="sm">
        <Icon name="refused" size={16} /> {words && numbered(words.what)}
      </p>
      <div className="row wrap">
        <Button size="small" icon="send" onPress={() => void sendFileAgain(file.id)}>
          {text('queue.again')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => void holdFile(file.id)}>
          {text('queue.hold')}
        </Button>
        <Delete file={file} />
      </div>
    </div>
  )
}

/** Asked twice: there may be no second photo of it anywhere. */
function Delete({ file }: { file: KeptFile }) {
  const text = useText('evidence')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="small" kind="quiet" onPress={() => setAsking(true)}>
        {text('queue.delete')}
      </Button>
      {asking && (
        <Dialog
          title={text('queue.delete-title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="main" onPress={() => void removeFile(file.id)}>
                {text('queue.delete-sure')}
              </Button>
              <Button onPress={() => setAsking(false)}>{text('queue.delete-not')}</Button>
            </>
          }
        >
          <p>{text('queue.delete-what')}</p>
        </Dialog>
      )}
    </>
  )
}

/** What goes by itself, how much of each has arrived, what is only kept, and what has arrived. Nothing where nothing was ever handed in. */
export function FilesWaiting() {
  const text = useText('evidence')
  const { sending, last, files } = useFiles()
  const online = useOnline()
  const [waiting, held, sent] = [useFilesThat('waiting'), useFilesThat('held'), useFilesThat('sent').toReversed()]
  if (files.length === 0) return null
  return (
    <section className="stack" aria-labelledby="files-waiting">
      <h2 id="files-waiting">{text('queue.title', { count: waiting.length })}</h2>
      {waiting.length > 0 && (
        <>
          <p className="sm muted">{text(last === 'shut' ? 'queue.why-sign-in' : online ? 'queue.why-soon' : 'queue.why-signal')}</p>
          <Lines files={waiting} />
          <Button icon="send" busy={sending && text('add.sending')} onPress={() => void sendFiles({ hurry: true })}>
            {text('queue.send-now')}
          </Button>
        </>
      )}
      {held.length > 0 && (
        <>
          <h3>{text('queue.held', { count: held.length })}</h3>
          {held.map((file) => (
            <div key={file.id} className="outbox-item">
              <FileLine file={file} />
              <div className="row wrap">
                <Button size="small" icon="send" onPress={() => void sendFileAgain(file.id)}>
                  {text('queue.again')}
                </Button>
                <Delete file={file} />
              </div>
            </div>
          ))}
        </>
      )}
      <Lines files={sent} />
    </section>
  )
}

function Lines({ files }: { files: readonly KeptFile[] }) {
  if (files.length === 0) return null
  return (
    <ul className="plain-list">
      {files.map((file) => (
        <li key={file.id} className="outbox-item">
          <FileLine file={file} />
        </li>
      ))}
    </ul>
  )
}
