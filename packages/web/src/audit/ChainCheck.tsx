import { useEffect, useRef, useState } from 'react'
import { api } from '../sync/client.ts'
import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { classes } from '../ui/classes.ts'
import { Num } from '../ui/Words.tsx'
import { checkChain, sha256, type Checked, type Mark } from './check-chain.ts'
import { keepMark, lastMark } from './last-mark.ts'

interface Progress {
  readonly done: number
  readonly of: number
}

const pageSize = 1000

function useCheck() {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [earlier, setEarlier] = useState<Mark | null>(() => lastMark())
  const [problem, setProblem] = useState<Problem | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function run() {
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setProblem(null)
    setChecked(null)
    setProgress({ done: 0, of: 0 })
    const mark = lastMark()
    try {
      const result = await checkChain({
        fetchPage: (after) => api.chain({ query: { after, limit: pageSize }, signal }),
        hash: sha256,
        earlier: mark,
        onProgress: (done, of) => !signal.aborted && setProgress({ done, of }),
      })
      if (signal.aborted) return
      if (result.is === 'unbroken') keepMark({ seq: result.entries, hash: result.hash, at: new Date().toISOString() })
      setEarlier(mark)
      setChecked(result)
    } catch (reason) {
      if (signal.aborted) return
      if (!(reason instanceof Problem)) throw reason
      setProblem(reason)
    } finally {
      if (!signal.aborted) setProgress(null)
    }
  }
  return { progress, checked, earlier, problem, run }
}

/** Checks the whole chain on the device of whoever looks, with the browser's own SHA-256. */
export function ChainCheck() {
  const text = useText('audit')
  const { progress, checked, earlier, problem, run } = useCheck()
  const possible = typeof crypto !== 'undefined' && 'subtle' in crypto
  return (
    <section className="panel chain" aria-labelledby="chain-title">
      <div className="says">
        <h2 id="chain-title" className="sr">
          {text('chain.title')}
        </h2>
        <div role="status">
          <Outcome checked={checked} earlier={earlier} busy={progress !== null} />
        </div>
      </div>
      <div className="middle">
        <Links progress={progress} checked={checked} />
        <Ends progress={progress} checked={checked} />
        {progress && <BusyBar what={text('chain.checking')} done={progress.done} of={progress.of} />}
      </div>
      <Button
        kind="main"
        hotkey="N"
        busy={progress !== null && text('chain.busy')}
        disabledBecause={!possible && text('chain.not-possible')}
        onPress={() => void run()}
      >
        {text(checked ? 'chain.again' : 'chain.check')}
      </Button>
      <Refusal problem={problem} onRetry={() => void run()} />
    </section>
  )
}

function Outcome({ checked, earlier, busy }: { checked: Checked | null; earlier: Mark | null; busy: boolean }) {
  const text = useText('audit')
  const format = useFormat()
  if (!checked) {
    return (
      <>
        <Chip unknown>{text(busy ? 'chain.state.running' : 'chain.state.unchecked')}</Chip>
        <p className="sm muted tight">
          {earlier
            ? text.rich('chain.earlier', { entries: format.number(earlier.seq), when: format.dayTime(earlier.at) })
            : text('chain.never')}
        </p>
      </>
    )
  }
  if (checked.is === 'unbroken') {
    return (
      <>
        <Chip urgency="safe">{text('chain.state.unbroken')}</Chip>
        <p className="sm muted tight">{text.rich('chain.unbroken', { entries: format.number(checked.entries) })}</p>
        {earlier && (
          <p className="sm muted tight">
            {text.rich('chain.same-as-before', { seq: format.number(earlier.seq), when: format.dayTime(earlier.at) })}
          </p>
        )}
      </>
    )
  }
  return (
    <>
      <Chip urgency="over">{text.rich('chain.state.broken', { seq: format.number(checked.at.seq) })}</Chip>
      <p className="sm tight">{text.rich(`chain.because.${checked.at.because}`, { seq: format.number(checked.at.seq) })}</p>
      <p className="sm muted tight">{text('chain.what-now')}</p>
    </>
  )
}

const drawn = 10

/** The chain as links: whole as far as it was checked, dashed where not, and open where it breaks. */
function Links({ progress, checked }: { progress: Progress | null; checked: Checked | null }) {
  const share =
    checked?.is === 'unbroken'
      ? 1
      : checked
        ? (checked.at.seq - 1) / checked.of
        : progress && progress.of > 0
          ? progress.done / progress.of
          : 0
  const whole = Math.floor(share * drawn)
  const broken = checked?.is === 'broken' ? Math.min(whole, drawn - 1) : -1
  return (
    <div className="links" aria-hidden="true">
      {[...Array(drawn).keys()].map((index) => (
        <i key={index} className={classes(index === broken ? 'broken' : index < whole ? 'whole' : 'open')} />
      ))}
    </div>
  )
}

function Ends({ progress, checked }: { progress: Progress | null; checked: Checked | null }) {
  const text = useText('audit')
  const format = useFormat()
  const last = checked?.is === 'unbroken' ? checked.entries : (checked?.of ?? progress?.of ?? 0)
  return (
    <p className="row between xs dim tight wrap">
      <span>{text.rich('chain.first', { seq: 1 })}</span>
      {last > 0 && <span>{text.rich('chain.last', { seq: format.number(last) })}</span>}
      {checked?.is === 'unbroken' && (
        <span>
          {text('chain.fingerprint')} <Num>{shortHash(checked.hash)}</Num>
        </span>
      )}
    </p>
  )
}

/** The ends of a fingerprint: enough to find it again in a list. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 6)}…${hash.slice(-4)}`
}
