import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Finding } from '@panah/domain/law/finding'
import { fromPublishedCase, publishedKeys, type PublishedCase } from '@panah/domain/law/published-case'
import { PublishedCaseLine } from '@panah/domain/law/published-case-schema'
import { qualify, type Label } from '@panah/domain/law/qualify'

/** What one line of the file came to: an answer, or what is wrong with the line, or both when part of it was not understood. */
export type LineOutcome = { readonly line: number; readonly answer?: CaseAnswer; readonly wrong?: string }

export type CaseAnswer = {
  readonly id: string
  readonly classification: string
  readonly labels: readonly string[]
  readonly because: readonly string[]
  readonly protocol: string
  readonly nationalAct: string
  readonly findings: readonly {
    readonly offence: string
    readonly statute: string
    readonly section: string
    readonly finding: string
    readonly missing: readonly string[]
    readonly uncertain?: readonly string[]
  }[]
  /** Sections that could be turned on the victim. Ask first whether the person is one. */
  readonly notAgainstTheVictim: readonly string[]
  /** What the same facts would come to today, under sections that were not yet in force. */
  readonly underTodaysLaw: readonly { readonly offence: string; readonly finding: string }[]
  readonly leadAgency: string
  readonly leadAgencyRule: string
  readonly alsoInvolved: readonly string[]
  readonly courts: readonly string[]
  readonly courtConflict: readonly string[]
  readonly protections: readonly string[]
  readonly stillToAsk: readonly string[]
  readonly edition: string
}

const labelWords: Readonly<Record<Label, string>> = {
  trafficking: 'TIP',
  smuggling: 'smuggling',
  'bonded-labour': 'bonded labour',
  other: 'other',
  none: 'none',
}

/** Qualifies a file of published cases, line by line. A bad line stops nobody else. */
export function* qualifyCases(law: CompiledLaw, lines: Iterable<string>): Generator<LineOutcome> {
  let line = 0
  for (const text of lines) {
    line++
    if (text.trim() === '') continue
    yield { line, ...readLine(law, text) }
  }
}

function readLine(law: CompiledLaw, text: string): { answer?: CaseAnswer; wrong?: string } {
  const parsed = parseJson(text)
  if (parsed === undefined) return { wrong: 'is not JSON' }
  const checked = PublishedCaseLine.safeParse(parsed)
  if (!checked.success) {
    const first = checked.error.issues[0]
    return { wrong: `${first?.path.join('.') || 'the line'}: ${first?.message ?? 'not understood'}` }
  }
  const answer = answerTo(law, checked.data)
  const strange = strangeKeys(checked.data)
  return strange.length === 0 ? { answer } : { answer, wrong: `knows no fact ${strange.join(', ')}; the rest was read without it` }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function strangeKeys({ structured }: PublishedCase): string[] {
  return (['act', 'means', 'purpose', 'circumstances'] as const).flatMap((part) =>
    Object.keys(structured[part] ?? {}).flatMap((key) => (key in publishedKeys[part] ? [] : [`${part}.${key}`])),
  )
}

function answerTo(law: CompiledLaw, published: PublishedCase): CaseAnswer {
  const situation = fromPublishedCase(published)
  const result = qualify(law, situation)
  const { classification, agency, courts } = result
  const against = new Set(law.edition.provisions.filter((provision) => provision.against).map((provision) => provision.id))
  const telling = result.findings.filter((finding) => finding.finding === 'made-out' || finding.raised)
  return {
    id: published.id,
    classification: labelWords[classification.primary],
    labels: classification.labels.map((label) => labelWords[label]),
    because: classification.reasons.map(({ rule }) => rule),
    protocol: classification.protocol,
    nationalAct: classification.nationalAct,
    findings: telling.filter(({ offence }) => !against.has(offence)).map(toLine),
    notAgainstTheVictim: telling
      .filter(({ offence, finding }) => against.has(offence) && finding !== 'not-made-out')
      .map(({ offence }) => offence),
    underTodaysLaw: underTodaysLaw(law, published, new Set(result.findings.map(({ offence }) => offence))),
    leadAgency: agencyCode(agency.lead),
    leadAgencyRule: agency.rules.find((rule) => rule.then.length > 0)?.rule ?? '',
    alsoInvolved: agency.also.map(agencyCode),
    courts: courts.courts.length > 0 ? courts.courts : courts.possible,
    courtConflict: courts.conflict,
    protections: result.protections,
    stillToAsk: result.stillToAsk.slice(0, 10).map(({ fact }) => fact),
    edition: result.edition,
  }
}

function toLine({ offence, statute, section, finding, missing, uncertain }: Finding): CaseAnswer['findings'][number] {
  return { offence, statute, section, finding, missing, ...(uncertain.length > 0 ? { uncertain } : {}) }
}

function underTodaysLaw(law: CompiledLaw, published: PublishedCase, then: ReadonlySet<string>): { offence: string; finding: string }[] {
  const { between: _between, ...situation } = fromPublishedCase(published)
  if (situation.onDate >= law.edition.asOf) return []
  return qualify(law, { ...situation, onDate: law.edition.asOf })
    .findings.filter(({ offence, finding, raised }) => !then.has(offence) && (finding === 'made-out' || (finding === 'open' && raised)))
    .map(({ offence, finding }) => ({ offence, finding }))
}

function agencyCode(code: string): string {
  return code.toUpperCase().replaceAll('-', '_')
}
