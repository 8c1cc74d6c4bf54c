import type { Edition, Penalty, Rule, RuleParts } from './edition.ts'
import type { Fine, Prison } from './penalty.ts'
import type { FactCode } from './fact-code.ts'
import type { Derivation, ElementFinding, Finding } from './finding.ts'
import { said, type Language } from './said.ts'

/** The words of an edition in one language, ready to be looked up. */
export type Speech = {
  readonly language: Language
  readonly edition: Edition
  readonly fact: (code: FactCode) => string
  readonly definition: (id: string) => string
  readonly offence: (id: string) => string
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string
}

/** Codes inside, words outside: the words of an edition for screens, papers and the law book. */
export function speak(edition: Edition, language: Language): Speech {
  const facts = new Map(edition.facts.map(({ fact, label }) => [fact as string, said(label, language)]))
  const definitions = new Map(edition.definitions.map(({ id, label }) => [id, said(label, language)]))
  const statutes = new Map(edition.statutes.map(({ id, short }) => [id, said(short, language)]))
  const offences = new Map(
    edition.provisions.map(({ id, statute, section, label }) => [
      id,
      `${statutes.get(statute) ?? statute} ${section} (${said(label, language)})`,
    ]),
  )
  return {
    language,
    edition,
    fact: (code) => facts.get(code) ?? code,
    definition: (id) => definitions.get(id) ?? id,
    offence: (id) => offences.get(id) ?? id,
    say: (key, params = {}) => {
      const words = edition.words[key]
      return words ? fill(said(words, language), params) : key
    },
  }
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

/** The reasons of a finding, one sentence for each element. */
export function explainFinding(speech: Speech, finding: Finding): string[] {
  return finding.elements.map((element) => explainElement(speech, element))
}

/** One element in a sentence: what shows it, what refutes it, or what it would turn on. */
export function explainElement(speech: Speech, { element, value, derivation }: ElementFinding): string {
  const name = speech.say(`element.${element}`)
  const facts = listed(
    speech,
    reasonsOf(derivation).map((reason) => reasonInWords(speech, reason)),
  )
  if (value === 'unknown') return speech.say('say.open', { element: name, facts })
  if (facts === '') return speech.say(value === 'yes' ? 'say.shown-without' : 'say.refuted-without', { element: name })
  return speech.say(value === 'yes' ? 'say.shown' : 'say.refuted', { element: name, facts })
}

/** Why a rule of classification, agency, court or protection holds, in one sentence. */
export function explainDecision(speech: Speech, decided: { readonly rule: string; readonly derivation: Derivation }): string {
  const rule = Object.values(speech.edition.rules)
    .flat()
    .find((each) => each.rule === decided.rule)
  const label = rule ? said(rule.label, speech.language) : decided.rule
  const facts = listed(
    speech,
    reasonsOf(decided.derivation).map((reason) => reasonInWords(speech, reason)),
  )
  const whole = facts === '' ? label : speech.say('say.because', { label, facts })
  return rule ? `${whole} (${decided.rule}, ${rule.basis})` : whole
}

/** A leaf of a derivation that carries its value: a fact that is shown, denied or still open. */
type Reason = Extract<Derivation, { of: 'fact' | 'circumstance' }>

/** The leaves that decide: those that share the value of the whole, through every part that does. */
export function reasonsOf(derivation: Derivation): Reason[] {
  const found = new Map<string, Reason>()
  collect(derivation, found)
  return [...found.values()]
}

function collect(derivation: Derivation, found: Map<string, Reason>): void {
  if (derivation.of === 'fact' || derivation.of === 'circumstance') {
    found.set(derivation.of === 'fact' ? derivation.fact : derivation.circumstance, derivation)
    return
  }
  const turned = derivation.of === 'none' || derivation.of === 'unshown'
  for (const part of derivation.parts) {
    const wanted = turned ? opposite(derivation.value) : derivation.value
    if (part.value === wanted || (derivation.of === 'unshown' && derivation.value === 'yes' && part.value === 'unknown'))
      collect(part, found)
  }
}

function opposite(value: Derivation['value']): Derivation['value'] {
  if (value === 'unknown') return 'unknown'
  return value === 'yes' ? 'no' : 'yes'
}

function reasonInWords(speech: Speech, reason: Reason): string {
  const words = reason.of === 'fact' ? speech.fact(reason.fact) : circumstanceInWords(speech, reason.circumstance)
  return reason.value === 'no' && words !== speech.say('say.offence-none') ? speech.say('say.not', { fact: words }) : words
}

/** The codes of circumstances: `from 2025-04-01`, `in PK-PB`, `offence ptpa-2018/3-1`. */
function circumstanceInWords(speech: Speech, code: string): string {
  const [kind = '', ...rest] = code.split(' ')
  if (kind === 'from' || kind === 'until') return speech.say(`say.${kind}`, { day: rest[0] ?? '' })
  if (kind === 'in')
    return speech.say('say.in', {
      places: listed(
        speech,
        rest.map((province) => speech.say(`province.${province}`)),
      ),
    })
  if (kind === 'offence') return speech.say('say.offence', { parts: listed(speech, rest.slice(0, 4).map(speech.offence)) })
  return speech.say(`say.${kind}`)
}

/** A list as the language says it: "a, b and c". */
export function listed(speech: Speech, items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(speech.say('say.join-list'))}${speech.say('say.join-and')}${items.at(-1)}`
}

/** A rule in words, for the law book: what must be shown. */
export function ruleInWords(speech: Speech, rule: Rule): string {
  if (typeof rule === 'string') return speech.fact(rule)
  const parts = partsInWords(speech, rule)
  const whole = listed(speech, parts)
  if (rule.unless === undefined) return whole
  const instead = (Array.isArray(rule.unless) ? rule.unless : [rule.unless]) as readonly Rule[]
  return speech.say('say.unless', {
    rule: whole,
    parts: instead.map((other) => ruleInWords(speech, other)).join(speech.say('say.join-parts')),
  })
}

function partsInWords(speech: Speech, rule: RuleParts): string[] {
  const join = (rules: readonly Rule[]) => rules.map((each) => nested(speech, each)).join(speech.say('say.join-parts'))
  const parts: string[] = []
  for (const kind of ['any', 'all', 'none'] as const) {
    const rules = rule[kind]
    if (!rules) continue
    const only = rules[0]
    parts.push(
      rules.length === 1 && only !== undefined && kind !== 'none'
        ? ruleInWords(speech, only)
        : speech.say(`say.${kind}`, { parts: join(rules) }),
    )
  }
  if (rule.is) parts.push(speech.definition(rule.is))
  if (rule.offence)
    parts.push(
      speech.say('say.offence', {
        parts: rule.offence.map((pattern) => offencesInWords(speech, pattern)).join(speech.say('say.join-parts')),
      }),
    )
  if (rule.from) parts.push(speech.say('say.from', { day: rule.from }))
  if (rule.until) parts.push(speech.say('say.until', { day: rule.until }))
  if (rule.in) parts.push(circumstanceInWords(speech, `in ${rule.in.join(' ')}`))
  if (rule.abroad) parts.push(speech.say('say.abroad'))
  if (rule.countries) parts.push(speech.say('say.countries'))
  if (rule.unshown !== undefined) parts.push(speech.say('say.unshown', { parts: nested(speech, rule.unshown) }))
  return parts
}

function offencesInWords(speech: Speech, pattern: string): string {
  if (pattern === '*') return speech.say('say.any-offence')
  if (!pattern.endsWith('/*')) return speech.offence(pattern)
  const statute = speech.edition.statutes.find(({ id }) => id === pattern.slice(0, -2))
  return speech.say('say.any-section', { statute: statute ? said(statute.title, speech.language) : pattern })
}

function nested(speech: Speech, rule: Rule): string {
  const words = ruleInWords(speech, rule)
  const isSimple = typeof rule === 'string' || (rule.is !== undefined && Object.keys(rule).length === 1)
  return isSimple ? words : `(${words})`
}

/** A penalty in words. What is not verified is said so, and no figure stands in its place. */
export function penaltyInWords(speech: Speech, penalty: Pick<Penalty, 'prison' | 'fine' | 'together'>): string {
  const { say } = speech
  if (penalty.prison === 'not-verified' && penalty.fine === 'not-verified') return say('penalty.not-verified')
  if (penalty.together === 'as-base') return say('penalty.as-base')
  const prison = prisonInWords(speech, penalty.prison)
  const fine = fineInWords(speech, penalty.fine)
  return say('penalty.line', { prison, fine, together: say(`penalty.${penalty.together}`) })
}

function prisonInWords({ say }: Speech, prison: Prison): string {
  if (typeof prison === 'string') return say(`penalty.${prison}`)
  const unit = prison.unit ?? 'years'
  const term = (n: number) => say(`penalty.${n === 1 ? unit.slice(0, -1) : unit}`, { n })
  const terms = range(say, prison.fixed, prison.min, prison.max, prison.open === true, term)
  const words = [...(terms ? [terms] : []), ...(prison.life ? [say('penalty.life')] : []), ...(prison.death ? [say('penalty.death')] : [])]
  return words.join(say('penalty.or')) + (prison.kind ? ` (${say(`penalty.${prison.kind}`)})` : '')
}

function fineInWords({ say }: Speech, fine: Fine): string {
  if (typeof fine === 'string') return say(`penalty.${fine}`)
  return range(say, fine.fixed, fine.min, fine.max, fine.open === true, (n) => say('penalty.rupees', { n: grouped(n) }))
}

function range(
  say: Speech['say'],
  fixed: number | undefined,
  min: number | undefined,
  max: number | undefined,
  isOpen: boolean,
  words: (n: number) => string,
): string {
  if (fixed !== undefined) return words(fixed)
  if (isOpen || max === undefined) return min === undefined ? '' : say('penalty.at-least', { what: words(min) })
  return min ? say('penalty.from-to', { from: words(min), to: words(max) }) : say('penalty.up-to', { what: words(max) })
}

/** Digits in groups of three, the same in every language. */
function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}
