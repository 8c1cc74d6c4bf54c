import { finds, offencesNamed, type CompiledLaw } from './compile.ts'
import { groundForRules } from './decide.ts'
import { textsInForce, type Pair } from './evaluate-pair.ts'
import { courtsOfPlan, type CourtAlone, type CourtOfPlan, type CourtsOfPlan, type SectionCourts } from './joint-trial.ts'
import { NO, YES } from './kleene.ts'
import type { ProvisionVersion } from './edition.ts'
import type { YesNo } from './penalty.ts'
import type { Uncertainty } from './in-force.ts'
import { pairsOf } from './qualify.ts'
import { evaluate, type Ground } from './rule-node.ts'
import type { Situation } from './situation.ts'

/** A section as it stands on the day: its text, what is not certain about it, and the courts that would hear it alone. */
export type SectionEffect = SectionCourts & { readonly version: ProvisionVersion; readonly uncertain: readonly Uncertainty[] }

/** One answer for the whole FIR, and the sections that make it so. */
export type Whole = { readonly answer: 'yes' | 'no' | 'not-verified'; readonly because: readonly string[] }

/** What the sections together bring about. */
export type ChargeEffect = {
  readonly sections: readonly SectionEffect[]
  /** Whether bail is a right: the gravest section decides. */
  readonly bailable: Whole
  /** Whether the police may act without a magistrate's order: one such section is enough. */
  readonly cognisable: Whole
  readonly courts: CourtsOfPlan
  readonly agencies: readonly string[]
  /** Steps without which no court takes a section up. */
  readonly needs: readonly { readonly offence: string; readonly needs: readonly string[] }[]
}

/** What it means to write these sections into one FIR: bail, arrest, courts, agencies, sanctions. */
export function chargeEffect(law: CompiledLaw, situation: Situation, picked: readonly string[]): ChargeEffect {
  const texts = textsInForce(law, situation)
  const pairs = pairsOf(law, situation, texts)
  const indexes = offencesNamed(picked, law.edition.provisions)
  const sections = indexes.flatMap((index): SectionEffect[] => {
    const text = texts[index]
    const id = law.provisions[index]?.provision.id
    if (!text || id === undefined) return []
    const { version } = text.current
    return [{ offence: id, version, uncertain: text.uncertain, courts: courtsAlone(law, pairs, index, version) }]
  })
  const answers = (of: (version: ProvisionVersion) => YesNo) => sections.map(({ offence, version }) => ({ offence, answer: of(version) }))
  return {
    sections,
    bailable: whole(
      answers(({ bailable }) => bailable),
      'no',
    ),
    cognisable: whole(
      answers(({ cognisable }) => cognisable),
      'yes',
    ),
    courts: courtsOfPlan(law, sections, apartBeforehand(law, pairs)),
    agencies: [...new Set(sections.flatMap(({ version }) => version.agencies))].filter(
      (code) => code !== 'as-base' && code !== 'not-verified',
    ),
    needs: sections.flatMap(({ offence, version }) => (version.needs ? [{ offence, needs: version.needs }] : [])),
  }
}

/** The courts that would be added to those of a plan by one section more. */
export function courtsAdded(before: ChargeEffect, after: ChargeEffect): CourtOfPlan[] {
  const there = new Set(before.courts.courts.map(({ court }) => court))
  return after.courts.courts.filter(({ court }) => !there.has(court))
}

/** One section with the deciding answer decides; else one that nobody verified leaves it open. */
function whole(answers: readonly { offence: string; answer: YesNo }[], decides: 'yes' | 'no'): Whole {
  const those = (wanted: readonly YesNo[]) => answers.filter(({ answer }) => wanted.includes(answer)).map(({ offence }) => offence)
  const deciding = those([decides])
  if (deciding.length > 0) return { answer: decides, because: deciding }
  const open = those(['not-verified', 'conditional'])
  const otherwise = decides === 'no' ? 'yes' : 'no'
  const settled = those([otherwise])
  return open.length > 0 || settled.length === 0 ? { answer: 'not-verified', because: open } : { answer: otherwise, because: settled }
}

/** The rules on courts, asked as if only this section were in the FIR, for those of whom it may hold. */
function courtsAlone(law: CompiledLaw, pairs: readonly Pair[], index: number, version: ProvisionVersion): CourtAlone[] {
  const possible = pairs.some(({ ground }) => ground.found[index] !== NO)
  const grounds = pairs
    .filter(({ ground }) => !possible || ground.found[index] !== NO)
    .map((pair): Ground => {
      const found = new Int8Array(pair.ground.found.length)
      found[index] = YES
      return { ...groundForRules(pair), found }
    })
  const held = law.rules.court.filter(({ node }) => finds(node) && grounds.some((ground) => evaluate(node, ground) === YES))
  const courts = held.flatMap(({ rule }): CourtAlone[] => {
    const [court] = rule.then
    return court === undefined ? [] : [{ court, rule: rule.rule, exclusive: rule.exclusive === true }]
  })
  if (courts.length > 0) return courts
  const [own] = version.courts
  return own === undefined || own === 'as-base' ? [] : [{ court: own, rule: null, exclusive: false }]
}

/** Courts that follow from who is accused and not from a section: for everybody accused, or for some. */
function apartBeforehand(law: CompiledLaw, pairs: readonly Pair[]): { court: string; rule: string; all: boolean }[] {
  const grounds = pairs.map(groundForRules)
  return law.rules.court.flatMap(({ rule, node }) => {
    if (finds(node)) return []
    const holds = grounds.filter((ground) => evaluate(node, ground) === YES)
    return holds.length === 0 ? [] : rule.then.map((court) => ({ court, rule: rule.rule, all: holds.length === grounds.length }))
  })
}
