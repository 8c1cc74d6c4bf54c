import { beginEvidence } from '@panah/domain/evidence/begin-evidence'
import { mediaTypesOf, shownThings, type EvidenceKind, type ShownThing } from '@panah/domain/evidence/media'
import { useId, useRef, useState } from 'react'
import { vaultInHand } from '../offline/open-vault.ts'
import { api } from '../sync/client.ts'
import type { About } from '../sync/outbox.ts'
import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { keepFile } from './files-in-hand.ts'
import type { HangsOn } from './hangs-on.ts'
import { hashOf, kindOf, sendPieces, type Announced } from './send-evidence.ts'
import { sizeWords } from './size-words.ts'

/** A file in hand, with the ids under which it is sent: trying again is the same photo and not a second one. */
interface InHand {
  readonly file: File
  readonly kind: EvidenceKind
  readonly commandId: string
  readonly evidenceId: string
  readonly capturedAt: string
}

interface AddProps {
  on: HangsOn
  /** What the list of this device shows of the record beside it. */
  about?: About
  onKept?: () => void
}

const unknownRecord: About = { place: null, number: null }

/**
 * Takes in a photo, a recording or a paper. Its hash is made here, before anything is sent; a broken line goes on where it broke. Where a
 * sealed store is open it is kept there first, and goes from there by itself.
 */
export function AddEvidence({ on, about = unknownRecord, onKept }: AddProps) {
  const text = useText('evidence')
  const [inHand, setInHand] = useState<InHand | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  function take(file: File | undefined) {
    if (!file) return
    const kind = kindOf(file.type)
    const allowed = kind && beginEvidence({ screeningId: '', caseId: null, kind, mediaType: plain(file.type), bytes: file.size })
    if (!kind || !allowed) return setProblem(new Problem({ code: 'evidence.other-type', status: 422 }))
    if (!allowed.ok)
      return setProblem(new Problem({ ...(allowed.refusal as { code: string; params?: Record<string, number> }), status: 422 }))
    setProblem(null)
    const ids = { commandId: crypto.randomUUID(), evidenceId: crypto.randomUUID() }
    setInHand({ file, kind, ...ids, capturedAt: new Date(file.lastModified).toISOString() })
  }
  return (
    <div className="in form close add-evidence">
      {inHand ? (
        <Send
          inHand={inHand}
          on={on}
          about={about}
          onDone={() => {
            setInHand(null)
            onKept?.()
          }}
          onAway={() => setInHand(null)}
        />
      ) : (
        <div className="row wrap">
          <Pick kind="photo" icon="camera" onPick={take} />
          <Pick kind="audio" icon="ear" onPick={take} />
          <Pick kind="document" icon="file" onPick={take} />
        </div>
      )}
      {problem && <Refusal problem={problem} />}
      {!inHand && <p className="xs dim">{text('add.hint')}</p>}
    </div>
  )
}

const plain = (mediaType: string) => (mediaType.split(';')[0] ?? '').trim() as Announced['mediaType']

function Pick({ kind, icon, onPick }: { kind: EvidenceKind; icon: 'camera' | 'ear' | 'file'; onPick: (file: File | undefined) => void }) {
  const text = useText('evidence')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="small" icon={icon} onPress={() => input.current?.click()}>
        {text(`add.${kind}`)}
      </Button>
      <input
        ref={input}
        id={id}
        type="file"
        hidden
        aria-label={text(`add.${kind}`)}
        accept={mediaTypesOf[kind].join(',')}
        {...(kind === 'photo' ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onPick(event.target.files?.[0])
          event.target.value = '' // the same file can be picked again
        }}
      />
    </>
  )
}

interface SendProps extends Required<Pick<AddProps, 'on' | 'about'>> {
  inHand: InHand
  onDone: () => void
  onAway: () => void
}

function Send({ inHand, on, about, onDone, onAway }: SendProps) {
  const text = useText('evidence')
  const [shows, setShows] = useState<ShownThing | null>(null)
  const sending = useSending(inHand, { on, about }, onDone)
  return (
    <>
      <p className="sm">
        <b>{text(`kind.${inHand.kind}`)}</b> · {sizeWords(inHand.file.size, text)}
      </p>
      <SelectField
        label={text('add.shows')}
        hint={text('add.shows-hint')}
        options={shownThings.map((value) => ({ value, label: text(`shows.${value}`) }))}
        value={shows}
        onChange={setShows}
      />
      {sending.part !== null && <BusyBar atOnce what={text('add.sending')} done={Math.round(sending.part * 100)} of={100} />}
      <Refusal problem={sending.problem} kept />
      {sending.refused && <Notice title={text('refused-item')} spoken />}
      <div className="row wrap">
        <Button
          kind="main"
          icon="send"
          busy={sending.part !== null && text('add.sending')}
          disabledBecause={shows === null && text('add.shows-first')}
          onPress={() => shows && void sending.send(shows)}
        >
          {sending.problem ? text('add.go-on') : text('add.send')}
        </Button>
        <Button kind="quiet" onPress={onAway} disabledBecause={sending.part !== null && text('add.wait')}>
          {text('add.away')}
        </Button>
      </div>
    </>
  )
}

function useSending(inHand: InHand, { on, about }: Pick<SendProps, 'on' | 'about'>, onDone: () => void) {
  const [part, setPart] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [refused, setRefused] = useState(false)
  async function send(shows: ShownThing) {
    const { file, commandId } = inHand
    setPart(0)
    setProblem(null)
    try {
      const told = await announcedOf(inHand, on, shows)
      if (vaultInHand()) {
        await keepFile(told, commandId, file, about)
        return onDone()
      }
      await api.perform({ body: { ...told, id: commandId, name: 'evidence.begin' } })
      const state = await sendPieces(told.evidenceId, file, setPart)
      if (state === 'kept') onDone()
      else setRefused(true)
    } catch (reason) {
      if (!(reason instanceof Problem)) throw reason
      setProblem(reason)
    } finally {
      setPart(null)
    }
  }
  return { part, problem, refused, send }
}

async function announcedOf({ file, kind, evidenceId, capturedAt }: InHand, on: HangsOn, shows: ShownThing): Promise<Announced> {
  const hangs = 'case' in on ? { screeningId: null, caseId: on.case } : { screeningId: on.screening, caseId: null }
  const sha256 = await hashOf(file)
  return { evidenceId, ...hangs, kind, mediaType: plain(file.type), shows, bytes: file.size, sha256, capturedAt }
}
