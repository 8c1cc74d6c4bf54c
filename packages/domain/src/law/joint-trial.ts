import { offencesNamed, type CompiledLaw } from './compile.ts'
import type { JointTrial } from './edition.ts'

/** A court that would hear one section by itself, with the rule; without a rule the section's own column says so. */
export type CourtAlone = { readonly court: string; readonly rule: string | null; readonly exclusive: boolean }

/** A section and the courts that would hear it alone. */
export type SectionCourts = { readonly offence: string; readonly courts: readonly CourtAlone[] }

/** One court that the FIR would reach: the sections it hears by its own right, and those it takes along. */
export type CourtOfPlan = {
  readonly court: string
  readonly rules: readonly string[]
  readonly offences: readonly string[]
  readonly along: readonly { readonly offence: string; readonly joint: string; readonly from: string }[]
  /** It lets no other court try its sections. */
  readonly exclusive: boolean
  /** What it hears is tried apart from the rest, by this rule. */
  readonly apart: string | null
}

export type CourtsOfPlan = {
  readonly courts: readonly CourtOfPlan[]
  /** Courts that each let no other try the matter: for the prosecutor. */
  readonly conflict: readonly string[]
  /** Sections that stay with a court of their own, because no rule says that another may take them along. */
  readonly unsure: readonly string[]
  /** Sections of which nobody verified which court hears them; no court is counted for them. */
  readonly unverified: readonly string[]
}

type Group = {
  court: string
  /** Each section with the rule that brings it here. */
  offences: Map<string, string | null>
  along: { offence: string; joint: string; from: string }[]
  exclusive: boolean
  apart: string | null
}

/** Into how many courts one FIR falls, after each has taken along what it may. */
export function courtsOfPlan(
  law: CompiledLaw,
  sections: readonly SectionCourts[],
  beforehand: readonly { readonly court: string; readonly rule: string; readonly all: boolean }[],
): CourtsOfPlan {
  const joint = law.edition.practice?.joint ?? []
  const groups = new Map<string, Group>()
  for (const { offence, courts } of sections) {
    for (const { court, rule, exclusive } of courts) {
      if (court === 'not-verified') continue
      const group = groupOf(groups, court)
      group.offences.set(offence, rule)
      group.exclusive ||= exclusive
    }
  }
  for (const rule of joint) takeAlong(law, groups, rule)
  settleApart(groups, sections, beforehand, joint)
  const courts = [...groups.values()].map((group) => ({
    ...group,
    rules: [...new Set([...group.offences.values()].filter((rule) => rule !== null))],
    offences: [...group.offences.keys()],
  }))
  const exclusive = courts.filter((each) => each.exclusive && each.apart === null).map(({ court }) => court)
  const main = courts.filter(({ apart }) => apart === null)
  return {
    courts,
    conflict: exclusive.length > 1 ? exclusive : [],
    unverified: sections.filter(({ courts: alone }) => alone.some(({ court }) => court === 'not-verified')).map(({ offence }) => offence),
    unsure: main.length > 1 ? main.filter((each) => !each.exclusive).flatMap(({ offences }) => offences) : [],
  }
}

function groupOf(groups: Map<string, Group>, court: string): Group {
  const known = groups.get(court)
  if (known) return known
  const fresh: Group = { court, offences: new Map(), along: [], exclusive: false, apart: null }
  groups.set(court, fresh)
  return fresh
}

function takeAlong(law: CompiledLaw, groups: Map<string, Group>, { joint, court, from = [], takes = [], same = [] }: JointTrial): void {
  const taker = groups.get(court)
  if (!taker) return
  const taken = new Set(offencesNamed(takes, law.edition.provisions).map((index) => law.edition.provisions[index]?.id))
  for (const group of groups.values()) {
    const isSame = same.includes(group.court)
    if (group === taker || !(isSame || (from.includes(group.court) && !group.exclusive))) continue
    for (const offence of group.offences.keys()) {
      if (!isSame && !taken.has(offence)) continue
      group.offences.delete(offence)
      if (!taker.offences.has(offence)) taker.along.push({ offence, joint, from: group.court })
    }
    if (group.offences.size === 0) groups.delete(group.court)
  }
}

/** Courts for some of the accused stand beside the others; for all of them they hear everything. */
function settleApart(
  groups: Map<string, Group>,
  sections: readonly SectionCourts[],
  beforehand: readonly { readonly court: string; readonly rule: string; readonly all: boolean }[],
  joint: readonly JointTrial[],
): void {
  for (const { court, rule, all } of beforehand) {
    const offences = sections.filter(({ courts }) => courts.length > 0).map(({ offence }) => offence)
    if (offences.length === 0) continue
    const apart = joint.find((each) => each.court === court && each.apart)?.joint ?? null
    if (all) groups.clear()
    groups.set(court, {
      court,
      offences: new Map(offences.map((offence) => [offence, rule])),
      along: [],
      exclusive: true,
      apart: all ? null : apart,
    })
  }
}
