import type { ProvinceCode } from '../ids.ts'
import type { Answer, Facts } from './fact.ts'
import type { FactCode } from './fact-code.ts'
import type { Party, Situation } from './situation.ts'

/** The published format of example cases: what a source says, key by key. */
export type PublishedCase = {
  id: string
  year: number
  place: { district?: string | null; province_or_state?: string | null; countries?: readonly string[] | null }
  structured: {
    victims?: { age_band?: string | null; sex?: string | null; nationality?: readonly string[] | null }
    act?: Readonly<Record<string, Answer>>
    means?: Readonly<Record<string, Answer>>
    purpose?: Readonly<Record<string, Answer>>
    circumstances?: Readonly<Record<string, Answer>>
    recruiter_relation?: string | null
  }
}

/** Each key of the format is one of our facts. */
export const publishedKeys: Readonly<Record<'act' | 'means' | 'purpose' | 'circumstances', Readonly<Record<string, FactCode>>>> = {
  act: {
    recruitment: 'recruited',
    transport: 'transported',
    transfer: 'transferred',
    harbouring: 'harboured',
    receipt: 'received',
    sale_or_purchase: 'sold-or-bought',
  },
  means: {
    force: 'force',
    threat: 'threat',
    abduction: 'abducted',
    fraud_or_deception: 'deceived',
    coercion: 'coerced',
    confinement: 'confined',
    debt_used_to_hold: 'debt-used-to-hold',
    abuse_of_vulnerability: 'vulnerability-abused',
    payment_to_person_in_control: 'controller-paid',
    document_retention: 'documents-kept',
    drugging: 'drugged',
  },
  purpose: {
    sexual_exploitation: 'sexual-exploitation',
    forced_labour: 'forced-labour',
    bonded_labour: 'bonded-labour',
    domestic_servitude: 'domestic-servitude',
    begging: 'begging',
    forced_or_sham_marriage: 'marriage-forced-or-sham',
    organ_removal: 'organ-removal',
    forced_criminality: 'forced-crime',
    camel_racing: 'camel-racing',
    armed_recruitment: 'armed-recruitment',
    child_sexual_abuse_material: 'abuse-images',
    irregular_adoption: 'irregular-adoption',
    facilitated_migration_only: 'migration-only',
    ransom_or_extortion: 'ransom',
  },
  circumstances: {
    exploitation_occurred: 'exploitation-occurred',
    cross_border: 'cross-border',
    irregular_border_crossing: 'irregular-crossing',
    forged_documents: 'forged-documents',
    fee_paid_to_facilitator: 'fee-paid',
    debt_or_advance: 'debt-or-advance',
    wages_withheld: 'wages-withheld',
    physical_violence: 'physical-violence',
    sexual_violence: 'sexual-violence',
    death: 'death',
    serious_injury: 'serious-injury',
    official_complicity: 'official-complicity',
    family_complicity: 'family-complicity',
    organised_group: 'organised-group',
    online_element: 'online',
    organ_removed: 'organ-removed',
    initial_consent: 'victim-agreed',
    victim_free_to_leave: 'free-to-leave',
    victim_penalised: 'victim-penalised',
    licensed_recruiter: 'recruiter-licensed',
  },
}

/** Every fact a published case can fill. */
export const publishedFacts: readonly FactCode[] = [
  ...Object.values(publishedKeys).flatMap((keys) => Object.values(keys)),
  'victim-is-child',
  'victim-under-14',
  'victim-is-female',
  'victim-is-citizen',
]

/**
 * A published case as a situation. Only the year is known, so the law of 1 July is taken, and every finding says so
 * when the law changed within that year.
 */
export function fromPublishedCase(published: PublishedCase): Situation {
  const { year, place, structured } = published
  const stated = statedFacts(structured)
  const countries = (place.countries ?? []).map(countryCode)
  const victims = victimGroups(structured.victims ?? {})
  return {
    onDate: `${year}-07-01`,
    between: [`${year}-01-01`, `${year}-12-31`],
    place: { provinces: provincesOf(place), countries, ...(place.district ? { district: place.district } : {}) },
    transaction: { ...read(stated, victims, countries, structured.recruiter_relation ?? ''), ...stated },
    victims,
    accused: [],
  }
}

function statedFacts(structured: PublishedCase['structured']): Facts {
  const facts: Facts = {}
  for (const part of ['act', 'means', 'purpose', 'circumstances'] as const) {
    for (const [key, answer] of Object.entries(structured[part] ?? {})) {
      const fact = publishedKeys[part][key]
      if (fact && answer !== 'unknown') facts[fact] = answer
    }
  }
  return facts
}

/** Groups of victims of different age and sex count as one victim each, so that nobody's law is lost in the average. */
function victimGroups(victims: NonNullable<PublishedCase['structured']['victims']>): Party[] {
  const nationality = (victims.nationality ?? []).filter((name) => !/^(unknown|unclear|not[ _]stated|various|)$/i.test(name.trim()))
  const citizens = nationality.filter((name) => countryCode(name) === 'PK').length
  const origin: Facts = {}
  if (nationality.length > 0 && citizens === nationality.length) origin['victim-is-citizen'] = 'yes'
  if (nationality.length > 0 && citizens === 0) origin['victim-is-citizen'] = 'no'
  return agesIn(victims.age_band ?? '').flatMap(([age, ageFacts]) =>
    sexesIn(victims.sex ?? '').map(([sex, sexFacts]) => ({
      ref: [age, sex].filter(Boolean).join(' ') || 'victim',
      facts: { ...origin, ...ageFacts, ...sexFacts },
    })),
  )
}

const adult: [string, Facts] = ['adult', { 'victim-is-child': 'no' }]
const young: [string, Facts] = ['under 14', { 'victim-under-14': 'yes', 'victim-is-child': 'yes' }]
const older: [string, Facts] = ['14 to 17', { 'victim-under-14': 'no', 'victim-is-child': 'yes' }]
const child: [string, Facts] = ['child', { 'victim-is-child': 'yes' }]

function agesIn(band: string): [string, Facts][] {
  const isChild = /child|minor|infant|baby|newborn|boy|girl|adolescen|teen|under_?1[0-8]/.test(band)
  if (/adult/.test(band)) return isChild ? [adult, child] : [adult]
  if (/mixed/.test(band) && isChild) return [young, older]
  if (/under_?14|infant|under_?1[0-3]/.test(band)) return [young]
  if (/14|15|16|17/.test(band)) return [older]
  return isChild ? [child] : [['', {}]]
}

function sexesIn(sex: string): [string, Facts][] {
  const female: [string, Facts] = ['female', { 'victim-is-female': 'yes' }]
  const male: [string, Facts] = ['male', { 'victim-is-female': 'no' }]
  if (/mixed|both/.test(sex)) return [female, male]
  if (/female|wom[ae]n|girl/.test(sex)) return [female]
  return /male|boy|\bm[ae]n\b|trans/.test(sex) ? [male] : [['', {}]]
}

/**
 * What the coarse keys of the format say in our finer words. Each line rests on something the source states; none on its silence.
 * A stated answer always wins.
 */
function read(stated: Facts, victims: readonly Party[], countries: readonly string[], relation: string): Facts {
  const yes = (fact: FactCode) => stated[fact] === 'yes'
  const facts: Facts = {}
  const acts = Object.values(publishedKeys.act)
  const crossed = crossedBorder(stated, countries)
  if (crossed) facts['cross-border'] = 'yes'
  // A source that rules out forced labour, and names no servitude, debt or other compulsion, rules out compelled work.
  if (stated['forced-labour'] === 'no' && !compelled.some(yes)) facts['compelled-labour'] = 'no'
  // In this format sexual exploitation as the purpose of an act against the person means sex for somebody's gain.
  if (yes('sexual-exploitation') && acts.some(yes)) facts['commercial-sex'] = 'yes'
  if (yes('abuse-images') && victims.every(isChild)) facts['child-used-sexually'] = 'yes'
  if (yes('organ-removal') && (yes('sold-or-bought') || yes('controller-paid') || (yes('recruited') && yes('victim-agreed'))))
    facts['organ-traded'] = 'yes'
  if (promisedWorkAbroad(stated, victims, crossed)) facts['job-abroad-promised'] = 'yes'
  if (crossed) Object.assign(facts, direction(victims))
  Object.assign(facts, family(stated, victims, relation), marriage(stated, victims, { crossed, relation }))
  return facts
}

const compelled: readonly FactCode[] = ['bonded-labour', 'domestic-servitude', 'forced-crime', 'camel-racing', 'debt-used-to-hold']
const isChild = (victim: Party) => victim.facts['victim-is-child'] === 'yes'
const isCitizen = (victim: Party) => victim.facts['victim-is-citizen'] === 'yes'

function crossedBorder(stated: Facts, countries: readonly string[]): boolean {
  if (stated['cross-border'] !== undefined) return stated['cross-border'] === 'yes'
  return stated['irregular-crossing'] === 'yes' || new Set(countries).size > 1
}

/** Recruited, or taken for a fee, across a border, or into work there: the person was told of earnings there. Small children are told nothing. */
function promisedWorkAbroad(stated: Facts, victims: readonly Party[], crossed: boolean): boolean {
  const yes = (fact: FactCode) => stated[fact] === 'yes'
  if (victims.every(isChild)) return false
  if (stated['recruiter-licensed'] !== undefined && (yes('recruited') || yes('fee-paid'))) return true
  const wanted = Object.values(publishedKeys.purpose).filter((purpose) => purpose !== 'migration-only')
  // Who is paid to arrange, lies, and wants nothing else of anybody, sells a place abroad.
  if (yes('fee-paid') && yes('deceived') && !yes('abducted') && !wanted.some(yes)) return true
  const earns = ['fee-paid', 'forced-labour', 'domestic-servitude', 'forced-crime', 'bonded-labour'] as const
  const taken = yes('recruited') || (yes('transported') && yes('fee-paid'))
  const otherwise = ['marriage-forced-or-sham', 'irregular-adoption', 'organ-removal'] as const
  return crossed && taken && earns.some(yes) && !otherwise.some(yes)
}

function direction(victims: readonly Party[]): Facts {
  if (victims.every(isCitizen)) return { 'into-pakistan': 'no' }
  return victims.every((victim) => victim.facts['victim-is-citizen'] === 'no') ? { 'into-pakistan': 'yes' } : {}
}

const kin =
  /^(own |her |his |their |the )?(biological |poor )?(father|mother|parents?|brothers?|uncles?|aunts?|husband|in-laws|family|relatives?|guardians?|cousins?|step)/
const outsider =
  /agent|broker|stranger|gang|group|dealer|traffick|trader|employer|contractor|company|recruit|buyer|seller|intermediar|network|ring/
const employer = /employer|owner|master|ustad|landlord|landowner|contractor|household|\b(work|tea )?shop|factory|hotel|farmer/
const council = /jirga|panchayat|council|feud|\b(w|v)anni?i?\b|swara|sharam|badl/
/** Words that say there was no other person in it. */
const nobody =
  /^(none|nobody|no[ -]?one|no (recruiter|other|third)|not applicable|n\/a|nil|alone|left|ran|own (decision|initiative|will|accord)|herself|himself|self)/

/** The words for who arranged it. They are used only where the format's own key is silent. */
function family(stated: Facts, victims: readonly Party[], relation: string): Facts {
  const facts: Facts = {}
  const words = relation.toLowerCase().trim()
  if (stated['family-complicity'] === undefined && kin.test(words)) facts['family-complicity'] = 'yes'
  const own = stated['family-complicity'] === 'yes' || facts['family-complicity'] === 'yes'
  if (!own && outsider.test(words)) facts['arranged-by-stranger'] = 'yes'
  if (council.test(words)) facts['settles-dispute'] = 'yes'
  const children = victims.every(isChild)
  // Whoever seizes a child, and is not of the family, takes it from its guardian.
  if (!own && children && stated['abducted'] === 'yes') facts['taken-from-guardian'] = 'yes'
  const nothingWanted = !Object.values(publishedKeys.purpose).some((purpose) => stated[purpose] === 'yes')
  const onlyAtWork = stated['forced-labour'] === 'no' && nothingWanted && stated['cross-border'] !== 'yes' && stated['abducted'] !== 'yes'
  const madeToWork = stated['forced-labour'] === 'yes' || stated['bonded-labour'] === 'yes'
  const here = stated['cross-border'] !== 'yes' && stated['abducted'] !== 'yes' && stated['begging'] !== 'yes'
  if (!children) return facts
  if (employer.test(words) && !kin.test(words) && here && (onlyAtWork || madeToWork)) facts['child-employed'] = 'yes'
  else if (own && onlyAtWork) facts['family-work-only'] = 'yes'
  return facts
}

/** A marriage that the source says was neither forced nor for show, and that the person wanted, is still a marriage; it takes another person. */
function marriage(stated: Facts, victims: readonly Party[], { crossed, relation }: { crossed: boolean; relation: string }): Facts {
  if (stated['marriage-forced-or-sham'] === 'yes') return { 'marriage-at-issue': 'yes' }
  const wanted = stated['marriage-forced-or-sham'] === 'no' && stated['victim-agreed'] === 'yes'
  const otherwise =
    crossed || stated['fee-paid'] === 'yes' || stated['sexual-exploitation'] === 'yes' || stated['debt-or-advance'] === 'yes'
  const woman = victims.some((victim) => victim.facts['victim-is-female'] === 'yes')
  return wanted && woman && !otherwise && !nobody.test(relation.toLowerCase().trim()) ? { 'marriage-at-issue': 'yes' } : {}
}

function provincesOf({ province_or_state, district }: PublishedCase['place']): ProvinceCode[] {
  const named = provincesNamed(province_or_state ?? '', provinceNames)
  return named.length > 0 ? named : provincesNamed(district ?? '', [...provinceNames, ...cities])
}

const provinceNames: readonly (readonly [RegExp, ProvinceCode])[] = [
  [/punjab/, 'PK-PB'],
  [/sindh|karachi/, 'PK-SD'],
  [/khyber|pakhtun|kpk?\b|nwfp|frontier|fata|tribal/, 'PK-KP'],
  [/balochistan|baluchistan/, 'PK-BA'],
  [/islamabad|capital territory|\bict\b/, 'PK-IS'],
  [/gilgit|baltistan/, 'PK-GB'],
  [/azad|kashmir|\bajk\b/, 'PK-JK'],
]

/** Where a source names only a city. */
const cities: readonly (readonly [RegExp, ProvinceCode])[] = [
  [/lahore|faisalabad|multan|rawalpindi|gujrat|gujranwala|sialkot|sargodha|bahawalpur|kasur|sheikhupura|sahiwal|rahim yar/, 'PK-PB'],
  [/hyderabad|sukkur|larkana|mirpur ?khas|khairpur|thar|umerkot/, 'PK-SD'],
  [/peshawar|swat|mardan|abbottabad|nowshera|waziristan/, 'PK-KP'],
  [/quetta|turbat|chaman|taftan|gwadar/, 'PK-BA'],
  [/islamabad/, 'PK-IS'],
  [/skardu|hunza/, 'PK-GB'],
  [/muzaffarabad|kotli|mirpur$|bhimber/, 'PK-JK'],
]

function provincesNamed(text: string, places: typeof provinceNames): ProvinceCode[] {
  const words = text.toLowerCase()
  return [...new Set(places.flatMap(([pattern, code]) => (pattern.test(words) ? [code] : [])))]
}

/** The engine asks only whether a country is Pakistan and whether there are several; any other keeps the name the source gave it. */
function countryCode(name: string): string {
  return /pakistan/i.test(name) ? 'PK' : name
}
