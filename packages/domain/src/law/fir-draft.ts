import { chargeEffect, type ChargeEffect } from './charge-effect.ts'
import type { CompiledLaw } from './compile.ts'
import type { Finding, Verdict } from './finding.ts'
import type { Pick } from './propose.ts'
import { qualify, type Qualification } from './qualify.ts'
import type { Situation } from './situation.ts'

/** What goes into a draft: the facts and the sections that a person picked, by code. No name is among them. */
export type FirDraft = {
  readonly edition: string
  readonly situation: Situation
  /** The picked sections with what was found for them, the lead first, the alternatives last. */
  readonly sections: readonly { readonly pick: Pick; readonly finding: Finding }[]
  readonly qualification: Qualification
  readonly effect: ChargeEffect
  /** Sections in question that could be turned on a victim. They are warned of and never drafted. */
  readonly against: readonly string[]
}

const order = { lead: 0, added: 1, alternative: 2 } as const

/** Works a draft out from facts and picks: the same on the desk and on the server, so that the paper says what the screen said. */
export function draftOf(law: CompiledLaw, situation: Situation, picks: readonly Pick[]): FirDraft {
  const qualification = qualify(law, situation)
  const turned = new Set(law.edition.provisions.filter(({ against }) => against !== undefined).map(({ id }) => id))
  const found = new Map(qualification.findings.map((finding) => [finding.offence, finding]))
  const sections = picks
    .filter(({ offence }) => !turned.has(offence))
    .flatMap((pick) => {
      const finding = found.get(pick.offence)
      return finding ? [{ pick, finding }] : []
    })
    .toSorted((one, other) => order[one.pick.as] - order[other.pick.as])
  return {
    edition: law.edition.id,
    situation,
    sections,
    qualification,
    effect: chargeEffect(
      law,
      situation,
      sections.map(({ finding }) => finding.offence),
    ),
    against: qualification.findings.filter((finding) => turned.has(finding.offence) && inQuestion(finding)).map(({ offence }) => offence),
  }
}

/** Made out, or open and something points to it. */
export function inQuestion({ finding, raised }: { readonly finding: Verdict; readonly raised: boolean }): boolean {
  return finding === 'made-out' || (finding === 'open' && raised)
}
