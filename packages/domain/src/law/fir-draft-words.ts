import { isolateNumbers } from '../isolate.ts'
import type { Edition } from './edition.ts'
import { explainElement, listed, penaltyInWords, type Speech } from './explain.ts'
import { said, type Language } from './said.ts'
import type { Answer } from './fact.ts'
import type { FactCode } from './fact-code.ts'
import type { Verdict } from './finding.ts'
import type { FirDraft } from './fir-draft.ts'
import { citeOf, dayInDigits, partsOf, type DraftPart } from './fir-draft-parts.ts'

/** A draft in one language, ready to be copied as text or set on paper. */
export type DraftPage = {
  readonly language: Language
  readonly title: string
  readonly about: readonly string[]
  readonly lead: string
  readonly identity: string
  readonly heads: { readonly sections: string; readonly facts: string; readonly none: string }
  readonly sections: readonly DraftSection[]
  readonly parts: readonly DraftPart[]
  readonly foot: readonly string[]
}

export type DraftSection = {
  readonly as: string
  readonly cite: string
  readonly label: string
  readonly state: Verdict
  readonly finding: string
  /** Penalty, bail, police, court, what a court waits for. */
  readonly rows: readonly { readonly name: string; readonly value: string }[]
  readonly who: readonly string[]
  readonly elements: readonly { readonly value: Answer; readonly says: string }[]
  readonly asks: readonly string[]
}

/** What the paper says of itself: whose file, and on which day it was made. */
export type DraftAbout = { readonly caseNumber: string | null; readonly madeOn: string }

/** Puts a draft into words. In Urdu numbers and sections are set apart, so that no program turns `3(2)` round. */
export function draftInWords(speech: Speech, draft: FirDraft, about: DraftAbout): DraftPage {
  const page = plainPage(speech, draft, about)
  return speech.language !== 'en' ? (isolated(page) as DraftPage) : page
}

function plainPage(speech: Speech, draft: FirDraft, about: DraftAbout): DraftPage {
  const { say, language } = speech
  return {
    language,
    title: say('draft.title'),
    about: aboutLines(speech, draft, about),
    lead: say('draft.lead'),
    identity: say('draft.no-names'),
    heads: { sections: say('draft.sections'), facts: say('draft.facts'), none: say('draft.no-sections') },
    sections: draft.sections.map((section) => sectionInWords(speech, draft, section)),
    parts: partsOf(speech, draft),
    foot: foot(speech, draft),
  }
}

function aboutLines({ say, ...speech }: Speech, { situation, edition }: FirDraft, { caseNumber, madeOn }: DraftAbout): string[] {
  const { onDate, between, place } = situation
  const day = dayInDigits(onDate)
  const names = new Intl.DisplayNames([speech.language], { type: 'region' })
  const abroad = place.countries.filter((code) => code !== 'PK').map((code) => names.of(code) ?? code)
  const places = listed(
    { say, ...speech },
    place.provinces.map((code) => say(`province.${code}`)),
  )
  return [
    ...(caseNumber === null ? [] : [say('draft.case', { number: caseNumber })]),
    between ? say('draft.between', { day, first: dayInDigits(between[0]), last: dayInDigits(between[1]) }) : say('draft.on', { day }),
    [
      place.provinces.length > 0 ? say('draft.place', { places }) : say('draft.place-unknown'),
      ...(abroad.length > 0 ? [say('draft.abroad', { countries: abroad.join(say('say.join-list')) })] : []),
    ].join(say('say.join-parts')),
    `${say('draft.edition', { edition })} · ${say('draft.made', { day: dayInDigits(madeOn) })}`,
  ]
}

function sectionInWords(speech: Speech, { effect, sections }: FirDraft, { pick, finding }: FirDraft['sections'][number]): DraftSection {
  const { say, language, edition } = speech
  const provision = edition.provisions.find(({ id }) => id === finding.offence)
  const stands = effect.sections.find(({ offence }) => offence === finding.offence)
  const courts = (stands?.courts ?? []).map(({ court }) => say(`court.${court}`))
  const row = (name: string, value: string | null) => (value ? [{ name: say(`draft.${name}`), value }] : [])
  const needs = (stands?.version.needs ?? []).map((code) => say(`needs.${code}`)).join(say('say.join-parts'))
  return {
    as: sections.length > 1 || pick.as !== 'lead' ? say(`draft.as.${pick.as}`) : '',
    cite: citeOf(speech, finding.offence),
    label: provision ? said(provision.label, language) : finding.offence,
    state: finding.finding,
    finding: say(`finding.${finding.finding}`),
    rows: [
      ...row('penalty', stands ? penaltyInWords(speech, stands.version.penalty) : null),
      ...row('bail', stands ? say(`draft.bailable.${stands.version.bailable}`) : null),
      ...row('arrest', stands ? say(`draft.cognisable.${stands.version.cognisable}`) : null),
      ...row('court', courts.join(say('say.join-list'))),
      ...row('needs', needs),
    ],
    who: whoFor(speech, finding),
    elements: finding.elements.map((element) => ({ value: element.value, says: explainElement(speech, element) })),
    asks: finding.missing.slice(0, 5).map((fact) => say('draft.ask', { question: askOf(edition, fact, language) })),
  }
}

function askOf(edition: Edition, fact: FactCode, language: Language): string {
  const entry = edition.facts.find((each) => each.fact === fact)
  return entry ? said(entry.ask, language) : fact
}

/** For whom a section is made out and for whom it is open, where there are several. */
function whoFor({ say, ...speech }: Speech, { victims, accused }: FirDraft['sections'][number]['finding']): string[] {
  const refs = (state: Verdict) => [
    ...(victims.length > 1 ? victims : []).filter(({ finding }) => finding === state).map(({ ref }) => ref),
    ...accused.filter(({ finding }) => finding === state).map(({ ref }) => ref),
  ]
  const line = (key: string, people: string[]) => (people.length === 0 ? [] : [say(key, { people: listed({ say, ...speech }, people) })])
  return [...line('draft.for', refs('made-out')), ...line('draft.open-for', refs('open'))]
}

function foot({ say, edition }: Speech, { sections }: FirDraft): string[] {
  const unreviewed = sections.filter(
    ({ finding }) => edition.provisions.find(({ id }) => id === finding.offence)?.review.status !== 'signed',
  )
  return unreviewed.length > 0 ? [say('draft.unreviewed', { n: unreviewed.length, all: sections.length })] : []
}

/** Every sentence with its numbers set apart; codes stay as they are. */
function isolated(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return ['language', 'state', 'value'].includes(key) && /^[a-z-]+$/.test(value) ? value : isolateNumbers(value)
  if (Array.isArray(value)) return value.map((each) => isolated(each, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, isolated(each, name)]))
}
