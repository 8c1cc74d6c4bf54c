import type { OverlapAdvice } from '@panah/domain/law/advise'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { useState } from 'react'
import { citesOf } from '@panah/domain/law/fir-draft-parts'
import { useLawWords, useSpeech } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'
import { OverlapTable } from './OverlapTable.tsx'
import type { Reading } from './reading.ts'

/** So many sections stand side by side at first; more than four no table holds. */
const sideBySide = 3
const atMost = 4
const adviceInView = 3

/** Where sections reach the same facts: side by side what each needs, carries and costs, and below what to choose and why. */
export function OverlapsPanel({ law, reading }: { law: CompiledLaw; reading: Reading }) {
  const text = useText('fir')
  const words = useLawWords(law)
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const pairs = activePairs(reading)
  const candidates = candidatesIn(pairs, reading)
  if (pairs.length === 0) return null
  const shown = (chosen ?? differing(candidates, sideBySide)).filter((offence) => candidates.includes(offence))
  const flip = (offence: string) =>
    setChosen(shown.includes(offence) ? shown.filter((each) => each !== offence) : [...shown, offence].slice(-atMost))
  return (
    <Panel flush className="overlaps-panel" title={text('overlaps')} aside={text('overlaps-aside')}>
      <div className="in compare-choice" role="group" aria-label={text('compare')}>
        <span className="xs dim">{text('compare')}</span>
        {candidates.map((offence) => (
          <button key={offence} type="button" className="chip" aria-pressed={shown.includes(offence)} onClick={() => flip(offence)}>
            <span className="w">{numbered(words.section(offence))}</span>
          </button>
        ))}
      </div>
      {shown.length > 0 && <OverlapTable law={law} reading={reading} offences={shown} />}
      <Advice law={law} pairs={pairs.slice(0, adviceInView)} />
      {pairs.length > adviceInView && (
        <details className="more-findings">
          <summary>
            <span>{numbered(text('overlaps-more', { count: pairs.length - adviceInView }))}</span>
            <Icon name="down" size={16} />
          </summary>
          <Advice law={law} pairs={pairs.slice(adviceInView)} />
        </details>
      )}
    </Panel>
  )
}

/** Overlaps that concern what is picked or made out; those between open sections only are left for later. */
function activePairs({ qualification, picks, made }: Reading): OverlapAdvice[] {
  const stands = new Set([...picks.map(({ offence }) => offence), ...made.map(({ offence }) => offence)])
  const touches = (side: readonly string[]) => side.some((offence) => stands.has(offence))
  const active = qualification.overlaps.filter(({ one, other }) => touches(one) || touches(other))
  // What concerns two sections that both stand comes before what concerns an open one.
  const both = ({ one, other }: OverlapAdvice) => Number(touches(one) && touches(other))
  return active.toSorted((one, other) => both(other) - both(one))
}

/** The sections that can be compared: what leads first, then what is picked, then what is made out, then what is open. */
function candidatesIn(pairs: readonly OverlapAdvice[], { picks, made, open }: Reading): string[] {
  const involved = new Set(pairs.flatMap(({ one, other }) => [...one, ...other]))
  const inOrder = [...picks, ...made, ...open].map(({ offence }) => offence)
  return [...new Set(inOrder)].filter((offence) => involved.has(offence))
}

/** The first sections of different statutes: what overlaps is best seen across statutes. */
function differing(candidates: readonly string[], many: number): string[] {
  const statuteOf = (offence: string) => offence.split('/')[0]
  const first = candidates.filter((offence, place) => candidates.findIndex((other) => statuteOf(other) === statuteOf(offence)) === place)
  const rest = candidates.filter((offence) => !first.includes(offence))
  return [...first, ...rest].slice(0, many)
}

function Advice({ law, pairs }: { law: CompiledLaw; pairs: readonly OverlapAdvice[] }) {
  return (
    <ul className="advice">
      {pairs.map((advice) => (
        <AdviceLine key={advice.pair} law={law} advice={advice} />
      ))}
    </ul>
  )
}

function AdviceLine({ law, advice }: { law: CompiledLaw; advice: OverlapAdvice }) {
  const text = useText('fir')
  const words = useLawWords(law)
  const overlap = law.edition.practice?.overlaps.find(({ pair }) => pair === advice.pair)
  const speech = useSpeech(law)
  if (!overlap) return null
  const side = (offences: readonly string[]) => citesOf(speech, offences)
  const choice = overlap.choose[advice.choice]
  return (
    <li>
      <h3>
        {numbered(side(advice.one))} <span className="dim">↔</span> {numbered(side(advice.other))}
      </h3>
      {choice && (
        <p>
          <b>{numbered(words.words(choice.says))}</b>
        </p>
      )}
      <p className="sm">{numbered(words.words(overlap.same))}</p>
      <p className="sm">
        <span className="dim">{text('to-prove')}</span> {numbered(words.words(overlap.prove))}
      </p>
      {overlap.note && <p className="sm muted">{numbered(words.words(overlap.note))}</p>}
    </li>
  )
}
