import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Proposed } from '@panah/domain/law/propose'
import { useDeferredValue, useId, useMemo } from 'react'
import { indexOf, useLawWords } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Panel } from '../ui/Panel.tsx'
import type { Decided, DeskState } from './desk-state.ts'
import { effectIfAdded, type Reading } from './reading.ts'
import { Together } from './Together.tsx'

/** So many open sections are offered; the others can be picked once more is known. */
const openOffered = 6

interface PlanPanelProps {
  law: CompiledLaw
  state: DeskState
  reading: Reading
  onDecide: (offence: string, as: Decided) => void
  onPropose: () => void
}

/** Which sections go into the FIR and how each stands; the proposal is ticked beforehand, with its reason, and a person decides. */
export function PlanPanel({ law, state, reading, onDecide, onPropose }: PlanPanelProps) {
  const text = useText('fir')
  const { picks, proposed, open } = reading
  const picked = new Set(picks.map(({ offence }) => offence))
  const left = proposed.filter(({ offence }) => !picked.has(offence)).map(({ offence }) => ({ offence, as: 'left-out' as const }))
  const offered = open.filter(({ offence }) => !picked.has(offence)).slice(0, openOffered)
  const why = new Map(proposed.map((each) => [each.offence, each]))
  const own = Object.keys(state.decided).length > 0
  return (
    <Panel
      className="plan-panel"
      title={text('plan')}
      aside={own ? text('plan-own') : text('plan-proposed')}
      actions={
        own && (
          <Button size="small" kind="quiet" onPress={onPropose}>
            {text('plan-again')}
          </Button>
        )
      }
    >
      {picks.length + left.length + offered.length === 0 ? (
        <p className="sm muted">{text('plan-empty')}</p>
      ) : (
        <ul className="picks-list">
          {[...picks, ...left].map(({ offence, as }) => (
            <PickRow
              key={offence}
              law={law}
              offence={offence}
              as={as}
              why={why.get(offence)}
              onDecide={(chosen) => onDecide(offence, chosen)}
            />
          ))}
          {offered.map(({ offence, missing }) => (
            <OpenRow
              key={offence}
              law={law}
              offence={offence}
              missing={missing.length}
              reading={reading}
              onDecide={(chosen) => onDecide(offence, chosen)}
            />
          ))}
        </ul>
      )}
      <Together law={law} reading={reading} />
    </Panel>
  )
}

interface PickRowProps {
  law: CompiledLaw
  offence: string
  as: Decided
  why: Proposed | undefined
  onDecide: (as: Decided) => void
}

function PickRow({ law, offence, as, why, onDecide }: PickRowProps) {
  const text = useText('fir')
  const words = useLawWords(law)
  const on = as !== 'left-out'
  const because = useBecause(law, why)
  const restored: Decided = why && why.as !== 'left-out' && why.as !== 'lead' ? why.as : 'added'
  return (
    <li className={on ? undefined : 'off'}>
      <PickName law={law} offence={offence} on={on} onTick={(ticked) => onDecide(ticked ? restored : 'left-out')} />
      {on && <As offence={words.section(offence)} value={as} onChange={onDecide} />}
      {because !== '' && <p className="pick-why xs dim">{numbered(because)}</p>}
      {!why && on && <Chip unknown>{text('pick-not-made-out')}</Chip>}
    </li>
  )
}

function PickName({ law, offence, on, onTick }: { law: CompiledLaw; offence: string; on: boolean; onTick: (on: boolean) => void }) {
  const words = useLawWords(law)
  const id = useId()
  return (
    <div className="pick-name">
      <input id={id} type="checkbox" checked={on} onChange={(event) => onTick(event.target.checked)} />
      <label htmlFor={id}>
        <b>{numbered(words.section(offence))}</b> <span className="dim">{numbered(words.offence(offence))}</span>
      </label>
    </div>
  )
}

function As({ offence, value, onChange }: { offence: string; value: Decided; onChange: (as: Decided) => void }) {
  const text = useText('fir')
  return (
    <select
      className="as"
      aria-label={text('as-of', { section: offence })}
      value={value}
      onChange={(event) => onChange(event.target.value as Decided)}
    >
      {(['lead', 'added', 'alternative'] as const).map((as) => (
        <option key={as} value={as}>
          {text(`as.${as}`)}
        </option>
      ))}
    </select>
  )
}

/** Why a section is proposed as it is; an overlap speaks in the words of the law book. That all of it is shown needs no words. */
function useBecause(law: CompiledLaw, why: Proposed | undefined): string {
  const text = useText('fir')
  const words = useLawWords(law)
  const last = why?.because.at(-1)
  if (!last || last.is === 'made-out') return ''
  if (last.is !== 'overlap') return text(`because.${last.is}`)
  const overlap = law.edition.practice?.overlaps.find(({ pair }) => pair === last.pair)
  const says = overlap?.choose[last.choice]?.says
  return says ? words.words(says) : ''
}

interface OpenRowProps {
  law: CompiledLaw
  offence: string
  missing: number
  reading: Reading
  onDecide: (as: Decided) => void
}

/** An open section: how much is missing, and what it would change for the whole FIR. */
function OpenRow({ law, offence, missing, reading, onDecide }: OpenRowProps) {
  const text = useText('fir')
  const words = useLawWords(law)
  const settled = useDeferredValue(reading)
  const { courts, endsBail, allowsArrest } = useMemo(() => effectIfAdded(law, settled, offence), [law, settled, offence])
  const known = indexOf(law.edition).provisions.get(offence)
  if (known?.topic === 'liability') return null
  const would = [
    ...(courts.length > 0
      ? [text('would-add-court', { courts: courts.map((court) => words.code('court', court)).join(text('and')) })]
      : []),
    ...(endsBail ? [text('would-end-bail')] : []),
    ...(allowsArrest ? [text('would-allow-arrest')] : []),
  ]
  return (
    <li className="off">
      <PickName law={law} offence={offence} on={false} onTick={() => onDecide('alternative')} />
      <Chip unknown>{text('needs-facts', { count: missing })}</Chip>
      {would.length > 0 && <p className="pick-why xs dim">{numbered(would.join(text('list-semicolon')))}</p>}
    </li>
  )
}
