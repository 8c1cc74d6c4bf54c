import type { Edition, Overlap } from './edition.ts'
import { listed, type Speech } from './explain.ts'
import { said } from './said.ts'
import type { Answer, Facts } from './fact.ts'
import type { FactCode } from './fact-code.ts'
import type { FirDraft } from './fir-draft.ts'
import type { CourtOfPlan } from './joint-trial.ts'
import type { Party } from './situation.ts'

/** One part of a draft under its head; what warns is set apart. */
export type DraftPart = {
  readonly title: string
  readonly warns: boolean
  readonly lines: readonly { readonly says: string; readonly basis: string | null }[]
}

/** Everything of a draft but the sections: what they bring about, where they overlap, who is meant, what is owed, what is not settled. */
export function partsOf(speech: Speech, draft: FirDraft): DraftPart[] {
  const all = [together, overlaps, people, protections, against, forProsecutor].map((part) => part(speech, draft))
  return all.filter(({ lines }) => lines.length > 0)
}

/** *PTPA 2018, s. 3(2)*: the short title and the section. */
export function citeOf({ edition, language, say }: Speech, offence: string): string {
  const provision = edition.provisions.find(({ id }) => id === offence)
  const statute = edition.statutes.find(({ id }) => id === provision?.statute)
  return provision && statute ? say('draft.cite', { statute: said(statute.short, language), section: provision.section }) : offence
}

/** Several sections, those of one statute together: *PTPA 2018 ss. 3(2) and 4; PPC s. 344*. */
export function citesOf(speech: Speech, offences: readonly string[]): string {
  const { edition, language, say } = speech
  const provisions = offences.flatMap((offence) => edition.provisions.find(({ id }) => id === offence) ?? [])
  const byStatute = Map.groupBy(provisions, ({ statute }) => statute)
  return [...byStatute]
    .map(([id, sections]) => {
      const [only] = sections
      if (sections.length === 1 && only) return citeOf(speech, only.id)
      const found = edition.statutes.find((each) => each.id === id)
      const statute = found ? said(found.short, language) : id
      return say('draft.cites', {
        statute,
        sections: listed(
          speech,
          sections.map(({ section }) => section),
        ),
      })
    })
    .join(say('say.join-parts'))
}

/** A calendar day as it is written in Pakistan: 21-11-2026. */
export function dayInDigits(day: string): string {
  return day.split('-').toReversed().join('-')
}

const lineOf = (says: string, basis: string | null = null) => ({ says, basis })

function together(speech: Speech, { effect, qualification }: FirDraft): DraftPart {
  const { say } = speech
  const cites = (offences: readonly string[]) => citesOf(speech, offences)
  const { agency } = qualification
  const lines =
    effect.sections.length === 0
      ? []
      : [
          lineOf(say(`draft.whole-bail.${effect.bailable.answer}`, { sections: cites(effect.bailable.because) })),
          lineOf(say(`draft.whole-police.${effect.cognisable.answer}`, { sections: cites(effect.cognisable.because) })),
          ...effect.courts.courts.flatMap((court) => courtLines(speech, court, cites)),
        ]
  const rule = agency.rules.find((held) => held.then.includes(agency.lead))
  const whose =
    agency.lead === ''
      ? []
      : [lineOf(say('draft.whose', { agency: say(`agency.${agency.lead}`) }), rule ? basisOf(speech.edition, rule.rule) : null)]
  const also =
    agency.also.length > 0
      ? [
          lineOf(
            say('draft.also-tell', {
              agencies: listed(
                speech,
                agency.also.map((code) => say(`agency.${code}`)),
              ),
            }),
          ),
        ]
      : []
  return { title: say('draft.together'), warns: false, lines: [...lines, ...whose, ...also] }
}

function courtLines(speech: Speech, { court, offences, along, rules, apart }: CourtOfPlan, cites: (offences: readonly string[]) => string) {
  const { say, edition } = speech
  const name = say(`court.${court}`)
  const basis = rules[0] === undefined ? null : basisOf(edition, rules[0])
  if (apart !== null) return [lineOf(say('draft.court-apart', { court: name }), jointBasis(edition, apart))]
  const taken = along.map(({ offence }) => offence)
  return [
    ...(offences.length > 0 ? [lineOf(say('draft.court-hears', { court: name, sections: cites(offences) }), basis)] : []),
    ...(taken.length > 0
      ? [lineOf(say('draft.court-along', { court: name, sections: cites(taken) }), jointBasis(edition, along[0]?.joint ?? ''))]
      : []),
  ]
}

function basisOf(edition: Edition, rule: string): string | null {
  const found = Object.values(edition.rules)
    .flat()
    .find((each) => each.rule === rule)
  return found ? `${rule}, ${found.basis}` : null
}

function jointBasis(edition: Edition, joint: string): string | null {
  const found = edition.practice?.joint?.find((each) => each.joint === joint)
  return found ? `${joint}, ${found.basis}` : null
}

/** What each overlap among the picked sections advises. */
function overlaps({ say, language, edition }: Speech, { qualification, sections }: FirDraft): DraftPart {
  const picked = new Set(sections.map(({ finding }) => finding.offence))
  const made = new Set(qualification.findings.filter(({ finding }) => finding === 'made-out').map(({ offence }) => offence))
  const stands = (side: readonly string[]) => side.some((id) => picked.has(id) || made.has(id))
  const pairs = new Map((edition.practice?.overlaps ?? []).map((pair): [string, Overlap] => [pair.pair, pair]))
  const lines = qualification.overlaps
    .filter(({ one, other }) => [...one, ...other].some((id) => picked.has(id)) && stands(one) && stands(other))
    .flatMap(({ pair, choice }) => {
      const known = pairs.get(pair)
      const chosen = known?.choose[choice]
      return known && chosen ? [lineOf(`${said(chosen.says, language)} ${said(known.prove, language)}`)] : []
    })
  return { title: say('draft.overlaps'), warns: false, lines }
}

/** Everybody by a letter and a number, with what is known of them; and what is known of the whole. */
function people(speech: Speech, { situation }: FirDraft): DraftPart {
  const { say } = speech
  const facts = (of: Facts, wanted: Answer) =>
    (Object.entries(of) as [FactCode, Answer][]).filter(([, answer]) => answer === wanted).map(([fact]) => speech.fact(fact))
  const person = ({ ref, facts: known }: Party, isVictim: boolean) => {
    const ageOpen = isVictim && (known['victim-is-child'] ?? 'unknown') === 'unknown'
    const no = facts(known, 'no').map((fact) => say('say.not', { fact }))
    const said = [...facts(known, 'yes'), ...(ageOpen ? [say('draft.age-unknown')] : []), ...no]
    const all = said.length > 0 ? listed(speech, said) : say('draft.nothing-known')
    return lineOf(say('draft.person', { ref, facts: all }))
  }
  const whole = facts(situation.transaction, 'yes')
  const denied = facts(situation.transaction, 'no')
  return {
    title: say('draft.people'),
    warns: false,
    lines: [
      ...situation.victims.map((victim) => person(victim, true)),
      ...situation.accused.map((each) => person(each, false)),
      ...(whole.length > 0 ? [lineOf(say('draft.known', { facts: listed(speech, whole) }))] : []),
      ...(denied.length > 0 ? [lineOf(say('draft.denied', { facts: listed(speech, denied) }))] : []),
    ],
  }
}

function protections({ say }: Speech, { qualification }: FirDraft): DraftPart {
  return { title: say('draft.protection'), warns: false, lines: qualification.protections.map((code) => lineOf(say(`protection.${code}`))) }
}

function against(speech: Speech, draft: FirDraft): DraftPart {
  const { say } = speech
  return {
    title: say('draft.against'),
    warns: true,
    lines: draft.against.map((offence) => lineOf(say('draft.against-what', { section: citeOf(speech, offence) }))),
  }
}

/** What no engine may settle: texts that may not have bound, courts that exclude each other, penalties nobody verified. */
function forProsecutor(speech: Speech, { effect }: FirDraft): DraftPart {
  const { say, edition, language } = speech
  const { conflict, unsure, unverified } = effect.courts
  const cites = (offences: readonly string[]) => citesOf(speech, offences)
  const doubts = new Set(effect.sections.flatMap(({ version }) => version.doubts ?? []))
  return {
    title: say('draft.prosecutor'),
    warns: true,
    lines: [
      ...effect.sections.flatMap(({ offence, uncertain }) =>
        uncertain.map((code) => lineOf(say('draft.uncertain', { section: citeOf(speech, offence), what: say(`uncertain.${code}`) }))),
      ),
      ...(conflict.length > 0
        ? [
            lineOf(
              say('draft.courts-conflict', {
                courts: listed(
                  speech,
                  conflict.map((court) => say(`court.${court}`)),
                ),
              }),
            ),
          ]
        : []),
      ...(unsure.length > 0 ? [lineOf(say('draft.courts-unsure', { sections: cites(unsure) }))] : []),
      ...(unverified.length > 0 ? [lineOf(say('draft.courts-unverified', { sections: cites(unverified) }))] : []),
      ...effect.sections
        .filter(({ version }) => version.penalty.prison === 'not-verified')
        .map(({ offence }) => lineOf(say('draft.penalty-open', { section: citeOf(speech, offence) }))),
      ...(edition.practice?.doubts ?? [])
        .filter(({ doubt }) => doubts.has(doubt))
        .map(({ doubt, topic, does }) => lineOf(say('draft.doubt', { topic: said(topic, language), does: said(does, language) }), doubt)),
    ],
  }
}
