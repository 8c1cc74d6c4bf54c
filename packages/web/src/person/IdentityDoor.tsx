import { cnicAsPrinted, phoneAsWritten } from '@panah/domain/person/papers'
import type { Identity } from '@panah/domain/person/person'
import { useEffect, useState } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { PurposeDialog, Veil } from '../ui/Veil.tsx'
import { Num } from '../ui/Words.tsx'
import { IdentityForm } from './IdentityForm.tsx'
import { purposes } from './purposes.ts'
import { useOpenedIdentity, type Opened, type OpenedIdentity } from './opened-identity.ts'
import { identityLines } from './typed-identity.ts'
import './person.css'

interface IdentityDoorProps {
  personId: string
  /** Whether anything that names her has been written down. */
  known: boolean
  /** Of the identity as it stands; 0 where there is none. */
  version: number
  mayRecord: boolean
}

type Face = { is: 'shut' } | { is: 'asking' } | { is: 'writing'; known: Identity | null; version: number }

/** The door before her name: shut, asked for with a purpose, open for two minutes, or being written. */
export function IdentityDoor({ personId, known, version, mayRecord }: IdentityDoorProps) {
  const text = useText('person')
  const name = useOpenedIdentity(personId)
  const [face, setFace] = useState<Face>({ is: 'shut' })
  const shut = () => setFace({ is: 'shut' })
  return (
    <div className="door">
      {name.opened ? (
        <OpenName
          opened={name.opened}
          onClose={name.close}
          onCorrect={mayRecord ? (identity, at) => setFace({ is: 'writing', known: identity, version: at }) : undefined}
        />
      ) : known ? (
        <Veil busy={name.opening} onOpen={() => setFace({ is: 'asking' })} />
      ) : (
        <Unnamed onRecord={mayRecord ? () => setFace({ is: 'writing', known: null, version }) : undefined} />
      )}
      {face.is === 'asking' && <Asking name={name} onOpened={shut} onClose={shut} />}
      {face.is === 'writing' && (
        <IdentityForm
          personId={personId}
          known={face.known}
          version={face.version}
          onClose={shut}
          onDone={() => {
            shut()
            name.close()
          }}
        />
      )}
      <span className="sr" role="status">
        {name.opened ? text('opened.spoken') : ''}
      </span>
    </div>
  )
}

function Unnamed({ onRecord }: { onRecord: (() => void) | undefined }) {
  const text = useText('person')
  return (
    <span className="row wrap">
      <span className="chip unk">
        <span className="w">{text('unnamed')}</span>
      </span>
      {onRecord && (
        <Button size="small" icon="pencil" onPress={onRecord}>
          {text('record')}
        </Button>
      )}
    </span>
  )
}

function Asking({ name, onOpened, onClose }: { name: OpenedIdentity; onOpened: () => void; onClose: () => void }) {
  const text = useText('person')
  return (
    <PurposeDialog
      purposes={purposes.map((value) => ({ value, label: text(`purpose.${value}`) }))}
      busy={name.opening}
      refusal={<Refusal problem={name.problem} />}
      onClose={onClose}
      onOpen={(purpose) => void name.open(purpose).then((done) => done && onOpened())}
    />
  )
}

interface OpenNameProps {
  opened: Opened
  onClose: () => void
  onCorrect: ((identity: Identity | null, version: number) => void) | undefined
}

function OpenName({ opened, onClose, onCorrect }: OpenNameProps) {
  const text = useText('person')
  const { identity, version } = opened
  return (
    <div className="open-name">
      <dl>
        {identityLines.map((field) => (
          <div key={field}>
            <dt>{text(`field.${field}`)}</dt>
            <dd>
              <Line field={field} value={identity?.[field] ?? null} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="row wrap">
        <Button size="small" icon="lock" onPress={onClose}>
          {text('opened.close')}
        </Button>
        {onCorrect && (
          <Button size="small" icon="pencil" onPress={() => onCorrect(identity, version)}>
            {text('opened.correct')}
          </Button>
        )}
        <Left until={opened.until} />
      </p>
    </div>
  )
}

function Line({ field, value }: { field: keyof Identity; value: string | null }) {
  const text = useText('person')
  if (value === null) return <span className="dim">{text('not-known')}</span>
  if (field === 'cnic' || field === 'phone') return <Num>{field === 'cnic' ? cnicAsPrinted(value) : phoneAsWritten(value)}</Num>
  return <bdi>{value}</bdi>
}

/** How long the name stays open. Seen, and not spoken each second. */
function Left({ until }: { until: number }) {
  const text = useText('person')
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return <span className="xs dim">{text.rich('opened.closes', { left: clock })}</span>
}
