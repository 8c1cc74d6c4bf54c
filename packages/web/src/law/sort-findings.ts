import type { ElementFinding, Verdict } from '@panah/domain/law/finding'
import type { Uncertainty } from '@panah/domain/law/in-force'
import { placeOfTopic } from '@panah/domain/law/topics'

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

export interface SortedFindings {
  readonly made: readonly FindingLine[]
  readonly open: readonly FindingLine[]
  readonly refuted: readonly FindingLine[]
  /** Sections that could be turned on the victim: a warning, and never proposed. */
  readonly notAgainstHer: readonly FindingLine[]
  /** To how many nothing points. */
  readonly quiet: number
}

/** What the law book says of an offence: its topic, and whether it could be turned on the victim. */
export type AboutOffence = (offence: string) => { readonly topic: string; readonly against?: 'victim' | undefined } | undefined

/** Which findings are leads, which are refuted although something pointed to them, and how many nothing points to; the gravest topics first. */
export function sortFindings(findings: readonly FindingLine[], about: AboutOffence): SortedFindings {
  const place = ({ offence }: FindingLine) => placeOfTopic(about(offence)?.topic)
  const pointedTo = findings
    .filter((line) => line.finding === 'made-out' || (line.raised ?? true))
    .toSorted((one, other) => place(one) - place(other))
  const isAgainstHer = ({ offence }: FindingLine) => about(offence)?.against === 'victim'
  const those = (finding: Verdict) => pointedTo.filter((line) => line.finding === finding && !isAgainstHer(line))
  return {
    made: those('made-out'),
    open: those('open'),
    refuted: those('not-made-out'),
    notAgainstHer: pointedTo.filter((line) => isAgainstHer(line) && line.finding !== 'not-made-out'),
    quiet: findings.length - pointedTo.length,
  }
}
