import { dayInPakistan } from '../day.ts'
import type { CompiledLaw } from '../law/compile.ts'
import type { Edition } from '../law/edition.ts'
import { qualify } from '../law/qualify.ts'
import type { Answers } from './answers.ts'
import type { IndicatorsFound } from './interviewed.ts'
import { presume, type Besides } from './presume.ts'
import type { FoundAgain, Scene, Screening } from './screening.ts'
import { situationOf } from './situation-of.ts'

/** What one edition of the law finds in what was told. */
export type FoundByLaw = Pick<Screening, 'lawEdition' | 'presumption' | 'classification' | 'leadAgency' | 'findings'>

export type Told = Pick<Answers, 'sex' | 'ageBand' | 'facts'> & {
  readonly scene: Pick<Scene, 'heldOn' | 'actOn' | 'province' | 'district'>
  readonly receivedAt: string
  /** What the indicators and the eye said when it was taken in; a screening from before them has nothing. */
  readonly kept?: Pick<IndicatorsFound, 'outcome' | 'seen'> | null
}

/** Runs the law over a screening: on the phone, on the server as it comes in, and over all of them when the law was amended. */
export function foundByLaw(law: CompiledLaw | Edition, told: Told): FoundByLaw {
  const edition = 'edition' in law ? law.edition : law
  const { scene, receivedAt } = told
  const today = dayInPakistan(receivedAt)
  // A day that has not come yet says nothing about which law was in force.
  const lawDay = scene.actOn ?? (scene.heldOn > today ? today : scene.heldOn)
  const qualification = qualify(law, situationOf(edition, told, { ...scene, actOn: lawDay }))
  return {
    lawEdition: qualification.edition,
    presumption: presume(edition, qualification, told, besides(told.kept)).presumption,
    classification: [...qualification.classification.labels],
    leadAgency: qualification.agency.lead,
    // An offence to which nothing points says nothing about this person.
    findings: qualification.findings
      .filter(({ raised }) => raised)
      .map(({ offence, finding, missing }) => ({ offence, finding, missing: [...missing] })),
  }
}

/** What an earlier look at the indicators and the scene still says beside the law. */
function besides(kept: Told['kept']): Besides {
  return { ilo: kept?.outcome ?? 'none', seen: kept?.seen.length ?? 0 }
}

/** Whether a later edition finds anything else than was found first. In which order it says so is nothing. */
export function isOtherThan(first: Omit<FoundByLaw, 'lawEdition'>, again: Omit<FoundByLaw, 'lawEdition'>): boolean {
  const words = ({ presumption, classification, leadAgency, findings }: typeof first) =>
    JSON.stringify([
      presumption,
      leadAgency,
      classification.toSorted(),
      findings.map(({ offence, finding, missing }) => [offence, finding, ...missing.toSorted()].join(' ')).toSorted(),
    ])
  return words(first) !== words(again)
}

/** What a later edition finds otherwise, offence by offence; `null` where an edition has nothing that points to it. */
export interface Otherwise {
  readonly offence: string
  readonly was: Screening['findings'][number]['finding'] | null
  readonly is: Screening['findings'][number]['finding'] | null
}

export function otherwise(first: Pick<FoundByLaw, 'findings'>, again: Pick<FoundAgain, 'findings'>): Otherwise[] {
  const before = new Map(first.findings.map(({ offence, finding }) => [offence, finding]))
  const after = new Map(again.findings.map(({ offence, finding }) => [offence, finding]))
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((offence) => {
    const [was, is] = [before.get(offence) ?? null, after.get(offence) ?? null]
    return was === is ? [] : [{ offence, was, is }]
  })
}
