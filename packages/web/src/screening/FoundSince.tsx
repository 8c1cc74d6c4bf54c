import type { CompiledLaw } from '@panah/domain/law/compile'
import { otherwise } from '@panah/domain/screening/found-by-law'
import type { FoundAgain, Screening } from '@panah/domain/screening/screening'
import { useLawWords } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import './found-since.css'

interface FoundSinceProps {
  law: CompiledLaw
  screening: Screening
  /** What later editions found, the newest first. */
  again: readonly FoundAgain[]
}

/** What the newest edition that was asked finds otherwise in the same answers. What was found first stays above it. */
export function FoundSince({ law, screening, again: [newest] }: FoundSinceProps) {
  const text = useText('screening')
  const lawText = useText('law')
  const format = useFormat()
  const words = useLawWords(law)
  if (!newest) return null
  const when = { edition: newest.lawEdition, when: format.day(newest.foundAt) }
  if (!newest.changed) return <p className="found-since sm muted">{numbered(text('since.same', when))}</p>
  const said = (verdict: FoundAgain['findings'][number]['finding'] | null) =>
    verdict === null ? text('since.nothing') : lawText(`finding.${verdict}`, { missing: 0 })
  return (
    <div className="found-since sm">
      <p>
        <b>{numbered(text('since.changed', when))}</b>
      </p>
      <ul className="plain-list">
        {newest.presumption !== screening.presumption && (
          <li>
            {text('since.presumption', {
              was: text(`presumption.${screening.presumption}`),
              is: text(`presumption.${newest.presumption}`),
            })}
          </li>
        )}
        {newest.leadAgency !== screening.leadAgency && (
          <li>{text('since.agency', { was: words.code('agency', screening.leadAgency), is: words.code('agency', newest.leadAgency) })}</li>
        )}
        {otherwise(screening, newest).map(({ offence, was, is }) => (
          <li key={offence}>
            {numbered(text('since.offence', { section: words.section(offence), was: said(was), is: said(is) }))}{' '}
            <span className="dim">{numbered(words.offence(offence))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
