import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Verdict } from '@panah/domain/law/finding'
import { useState } from 'react'
import { useLawWords } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Disc, type Fill } from '../ui/Glyph.tsx'
import { changesBetween, type Changes } from './changes.ts'
import type { DeskState } from './desk-state.ts'
import type { Reading } from './reading.ts'

const fills: Readonly<Record<Verdict, Fill>> = { 'made-out': 'full', open: 'half', 'not-made-out': 'ring' }
const toldAtMost = 4

/** What the last change of the facts did to the offences; null before there was one. Ticking a section changes no fact. */
export function useChanges(facts: DeskState['facts'], reading: Reading): Changes | null {
  const [seen, setSeen] = useState<{ facts: DeskState['facts']; now: Reading; before: Reading | null }>({
    facts,
    now: reading,
    before: null,
  })
  if (seen.facts !== facts) setSeen({ facts, now: reading, before: seen.now })
  return seen.before && changesBetween(seen.before, seen.now)
}

/** What became of the offences with the last answer, in so many words. It stays until the next answer. */
export function JustChanged({ law, changes: { told, opened } }: { law: CompiledLaw; changes: Changes }) {
  const text = useText('fir')
  const words = useLawWords(law)
  if (told.length + opened === 0) return <p className="in just-changed muted">{text('changed.nothing')}</p>
  return (
    <div className="in just-changed">
      <b>{text('changed.title')}</b>
      <ul>
        {told.slice(0, toldAtMost).map(({ offence, is }) => (
          <li key={offence}>
            <Disc fill={is === null ? 'ring' : fills[is]} size={14} />
            <span>
              {numbered(words.section(offence))} {numbered(words.offence(offence))}: <b>{text(`changed.to.${is ?? 'nothing'}`)}</b>
            </span>
          </li>
        ))}
        {told.length > toldAtMost && <li className="rest">{numbered(text('changed.more', { count: told.length - toldAtMost }))}</li>}
        {opened > 0 && (
          <li>
            <Disc fill="half" size={14} />
            <span>{numbered(text('changed.opened', { count: opened }))}</span>
          </li>
        )}
      </ul>
    </div>
  )
}
