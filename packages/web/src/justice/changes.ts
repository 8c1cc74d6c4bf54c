import type { Finding, Verdict } from '@panah/domain/law/finding'
import type { Reading } from './reading.ts'

type Found = Pick<Reading, 'made' | 'open' | 'refuted'>

/** What became of one section with the last answer; null where nothing pointed to it, or nothing does any more. */
export interface Change {
  readonly offence: string
  readonly was: Verdict | null
  readonly is: Verdict | null
}

export interface Changes {
  /** Sections that became or stopped being made out, and open ones that were settled: those made out first. */
  readonly told: readonly Change[]
  /** So many more are open than before; each of them is a question and no news. */
  readonly opened: number
}

/** What the last answer changed, so that nobody has to compare two lists by eye. */
export function changesBetween(before: Found, now: Found): Changes {
  const [was, is] = [verdictsOf(before), verdictsOf(now)]
  const changed = [...new Set([...is.keys(), ...was.keys()])]
    .map((offence): Change => ({ offence, was: was.get(offence) ?? null, is: is.get(offence) ?? null }))
    .filter((each) => each.was !== each.is)
  return {
    told: changed.filter(isNews).toSorted((one, other) => Number(other.is === 'made-out') - Number(one.is === 'made-out')),
    opened: changed.filter((each) => each.is === 'open' && each.was !== 'made-out').length,
  }
}

function isNews({ was, is }: Change): boolean {
  return was === 'made-out' || is === 'made-out' || (was === 'open' && is !== 'open')
}

function verdictsOf({ made, open, refuted }: Found): Map<string, Verdict> {
  return new Map([...made, ...open, ...refuted].map(({ offence, finding }: Finding) => [offence, finding]))
}

/** What stands for one person: the sections made out for her or him, and how many are open. */
export function standingFor({ made, open }: Found, ref: string): { readonly made: readonly string[]; readonly open: number } {
  const verdictFor = ({ victims, accused }: Finding) => [...victims, ...accused].find((each) => each.ref === ref)?.finding
  const all = [...made, ...open]
  return {
    made: all.filter((finding) => verdictFor(finding) === 'made-out').map(({ offence }) => offence),
    open: all.filter((finding) => verdictFor(finding) === 'open').length,
  }
}
