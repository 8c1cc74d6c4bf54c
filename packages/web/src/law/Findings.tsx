import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Verdict } from '@panah/domain/law/finding'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { FindingRow } from '../ui/Finding.tsx'
import type { Fill } from '../ui/Glyph.tsx'
import { Icon } from '../ui/Icon.tsx'
import { indexOf, useLawWords } from './law-words.ts'
import { Says } from './Says.tsx'
import { sortFindings, type FindingLine } from './sort-findings.ts'
import { Why } from './Why.tsx'
import './law.css'

export interface FindingsProps {
  law: CompiledLaw
  findings: readonly FindingLine[]
  /** How many open ones stand in view; the others are folded away. */
  openInView?: number
  /** Whether the reasons lead on to the section in the law book; not while answers are still unsaved. */
  links?: boolean
  /** How many of the questions that would settle an open one stand under it. */
  asks?: number
}

const fills: Record<Verdict, Fill> = { 'made-out': 'full', open: 'half', 'not-made-out': 'ring' }

/** Made out first, then what is open and worth asking about; what nothing points to is counted, what is refuted is folded away with its reasons. */
export function Findings({ law, findings, asks = 1, openInView = 4, links = true }: FindingsProps) {
  const text = useText('law')
  const { made, open, refuted, notAgainstHer, quiet } = sortFindings(findings, (offence) => indexOf(law.edition).provisions.get(offence))
  const rows = (lines: readonly FindingLine[]) =>
    lines.map((line) => <OffenceRow key={line.offence} law={law} line={line} asks={asks} links={links} />)
  const inView = [...made, ...open.slice(0, openInView)]
  const folded = open.slice(openInView)
  return (
    <div className="findings">
      {inView.length > 0 ? <ul>{rows(inView)}</ul> : <p className="none">{text('findings.none')}</p>}
      {folded.length > 0 && <More title={text('findings.more-open', { count: folded.length })}>{rows(folded)}</More>}
      {notAgainstHer.length > 0 && (
        <More title={text('findings.not-against-victim', { count: notAgainstHer.length })}>{rows(notAgainstHer)}</More>
      )}
      {refuted.length > 0 && <More title={text('findings.refuted', { count: refuted.length })}>{rows(refuted)}</More>}
      {quiet > 0 && <p className="xs dim tight foot">{numbered(text('findings.looked-at', { all: findings.length, quiet }))}</p>}
    </div>
  )
}

function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="more-findings">
      <summary>
        <span>{numbered(title)}</span>
        <Icon name="down" size={16} />
      </summary>
      <ul>{children}</ul>
    </details>
  )
}

function OffenceRow({ law, line, asks, links }: { law: CompiledLaw; line: FindingLine; asks: number; links: boolean }) {
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
      why={line.elements || known ? <Reasons law={law} line={line} links={links} /> : undefined}
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

function Reasons({ law, line, links }: { law: CompiledLaw; line: FindingLine; links: boolean }) {
  const text = useText('law')
  const words = useLawWords(law)
  const provision = indexOf(law.edition).provisions.get(line.offence)
  return (
    <>
      {provision && <Says section={provision.id} />}
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
      {provision && links && (
        <p>
          <Link href={`/law/${provision.id}`}>{text('finding.to-section')}</Link>
        </p>
      )}
    </>
  )
}
