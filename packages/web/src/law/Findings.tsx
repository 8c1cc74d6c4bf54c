import type { CompiledLaw } from '@panah/domain/law/compile'
import type { ElementFinding, Verdict } from '@panah/domain/law/finding'
import type { Uncertainty } from '@panah/domain/law/in-force'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { FindingRow } from '../ui/Finding.tsx'
import type { Fill } from '../ui/Glyph.tsx'
import { Icon } from '../ui/Icon.tsx'
import { indexOf, useLawWords } from './law-words.ts'
import { Why } from './Why.tsx'
import './law.css'

/** One offence and what was found: as the engine gives it, or as a record keeps it (then without elements). */
export interface FindingLine {
  readonly offence: string
  readonly finding: Verdict
  readonly missing: readonly string[]
  /** Whether anything points to it; a record keeps only those to which something did. */
  readonly raised?: boolean | undefined
  readonly elements?: readonly ElementFinding[] | undefined
  readonly uncertain?: readonly Uncertainty[] | undefined
}

export interface FindingsProps {
  law: CompiledLaw
  findings: readonly FindingLine[]
  /** How many of the questions that would settle an open one stand under it. */
  asks?: number
}

const fills: Record<Verdict, Fill> = { 'made-out': 'full', open: 'half', 'not-made-out': 'ring' }

/** Made out first, then what is open and worth asking about; what nothing points to is counted, what is refuted is folded away with its reasons. */
export function Findings({ law, findings, asks = 1 }: FindingsProps) {
  const text = useText('law')
  const shown = sortFindings(findings)
  const rows = (lines: readonly FindingLine[]) => lines.map((line) => <OffenceRow key={line.offence} law={law} line={line} asks={asks} />)
  return (
    <div className="findings">
      {shown.lead.length > 0 ? <ul>{rows(shown.lead)}</ul> : <p className="none">{text('findings.none')}</p>}
      {shown.refuted.length > 0 && (
        <details className="more-findings">
          <summary>
            <span>{text('findings.refuted', { count: shown.refuted.length })}</span>
            <Icon name="down" size={16} />
          </summary>
          <ul>{rows(shown.refuted)}</ul>
        </details>
      )}
      {shown.quiet > 0 && (
        <p className="xs dim tight foot">{numbered(text('findings.looked-at', { all: findings.length, quiet: shown.quiet }))}</p>
      )}
    </div>
  )
}

/** Which findings are leads, which are refuted although something pointed to them, and how many nothing points to. */
export function sortFindings(findings: readonly FindingLine[]): { lead: FindingLine[]; refuted: FindingLine[]; quiet: number } {
  const made = findings.filter((line) => line.finding === 'made-out')
  const open = findings.filter((line) => line.finding === 'open' && (line.raised ?? true))
  const refuted = findings.filter((line) => line.finding === 'not-made-out' && (line.raised ?? true))
  return { lead: [...made, ...open], refuted, quiet: findings.length - made.length - open.length - refuted.length }
}

function OffenceRow({ law, line, asks }: { law: CompiledLaw; line: FindingLine; asks: number }) {
  const text = useText('law')
  const words = useLawWords(law)
  const known = indexOf(law.edition).provisions.get(line.offence)
  const missing = line.finding === 'open' ? line.missing : []
  return (
    <FindingRow
      fill={fills[line.finding]}
      name={
        <>
          {numbered(words.offence(line.offence))} <span className="section">{numbered(words.section(line.offence))}</span>
        </>
      }
      status={text(`finding.${line.finding}`, { missing: missing.length })}
      why={line.elements || known ? <Reasons law={law} line={line} /> : undefined}
    >
      {missing.length > 0 && asks > 0 && (
        <ul className="ask-lines">
          {missing.slice(0, asks).map((fact) => (
            <li key={fact}>{numbered(text('finding.ask', { question: words.ask(fact) }))}</li>
          ))}
        </ul>
      )}
      {known?.against === 'victim' && <p>{text('finding.against-victim')}</p>}
    </FindingRow>
  )
}

function Reasons({ law, line }: { law: CompiledLaw; line: FindingLine }) {
  const text = useText('law')
  const words = useLawWords(law)
  const provision = indexOf(law.edition).provisions.get(line.offence)
  return (
    <>
      {provision && <p className="says">{numbered(words.words(provision.says))}</p>}
      {line.elements && <Why law={law} elements={line.elements} />}
      {line.uncertain?.map((uncertain) => (
        <p key={uncertain}>{numbered(words.code('uncertain', uncertain))}</p>
      ))}
      {provision && (
        <p className="xs dim">
          <span lang="en" dir="ltr">
            {numbered(provision.cite)}
          </span>
          {' · '}
          {text(provision.review.status === 'signed' ? 'review.signed' : 'review.unreviewed')}
        </p>
      )}
    </>
  )
}
