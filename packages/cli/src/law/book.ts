import type { Edition, Provision, ProvisionVersion } from '@panah/domain/law/edition'
import { listed, penaltyInWords, ruleInWords, speak, type Speech } from '@panah/domain/law/explain'
import { ownLanguage, said } from '@panah/domain/law/said'
import { pageNames, practiceHeads, practicePages } from './book-practice.ts'
import { caseInWords } from './case-in-words.ts'
import type { CaseFile } from './law-file.ts'
import type { LawFiles } from './read-law.ts'

export type Page = { readonly file: string; readonly text: string }

/** The law book: for every statute a page with the plain statement, the rule in sentences, figures, doubts and worked cases. */
export function bookOf(law: LawFiles, edition: Edition): Page[] {
  const pages = (['en', 'ur'] as const).flatMap((language) => {
    const speech = speak(edition, language)
    const statutes = edition.statutes.map(({ id }) => ({ file: `${language}/${id}.md`, text: statutePage(speech, id, law) }))
    const beside = practicePages(speech).map(({ name, text }) => ({ file: `${language}/${name}.md`, text: `${generated}\n\n${text}` }))
    return [...statutes, ...beside]
  })
  return [{ file: 'README.md', text: contents(edition) }, ...pages]
}

const generated = '<!-- Generated from the law files by `panah law book`. Do not edit. -->'

function contents(edition: Edition): string {
  const rows = edition.statutes.map(({ id, title }) => {
    const sections = edition.provisions.filter(({ statute }) => statute === id)
    const signed = sections.filter(({ review }) => review.status === 'signed').length
    return `| [${title.en}](en/${id}.md) | [${title.ur}](ur/${id}.md) | ${sections.length} | ${signed} |`
  })
  return [
    generated,
    '# The law book',
    `Edition ${edition.id}. The official text is cited, never copied; a finding is a lead and never a verdict.`,
    ['| Statute | قانون | Sections | Signed |', '|---|---|---|---|', ...rows].join('\n'),
    ...(edition.practice
      ? [pageNames.map((name) => `- [${practiceHeads.en[name]}](en/${name}.md) · [${practiceHeads.ur[name]}](ur/${name}.md)`).join('\n')]
      : []),
    '',
  ].join('\n\n')
}

function statutePage(speech: Speech, id: string, law: LawFiles): string {
  const { edition, language } = speech
  const statute = edition.statutes.find((each) => each.id === id)
  if (!statute) throw new Error(`No statute ${id}.`)
  const definitions = edition.definitions.filter((definition) => definition.id.startsWith(`${id}/`))
  const sections = edition.provisions.filter((provision) => provision.statute === id)
  const files = new Map(law.provisions.map(({ file, value }) => [value.id, file]))
  const meanings = definitions.map(
    (each) =>
      `- **${said(each.label, language)}**${each.cite ? ` (${each.cite})` : ''}: ${ruleInWords(speech, each)}${speech.language === 'ur' ? '۔' : '.'}`,
  )
  return [
    generated,
    `# ${said(statute.title, language)}`,
    `${statute.cite}.`,
    ...(meanings.length > 0 ? [`## ${heads[ownLanguage(language)].meanings}`, meanings.join('\n')] : []),
    ...sections.map((provision) => section(speech, provision, law.cases.get(files.get(provision.id) ?? '') ?? [])),
    '',
  ].join('\n\n')
}

const heads: Readonly<Record<'en' | 'ur', Readonly<Record<string, string>>>> = {
  en: {
    meanings: 'What the statute means by its own words',
    from: 'In force from {from}',
    to: 'In force from {from} to {to}',
    doubtful: 'doubtful since {day}',
    must: 'We read this as: all of the following must be shown',
    nothing: 'This changes nothing: {facts}',
    worked: 'Worked cases',
    only: 'Only in {places}',
    replaced: 'Replaced by a law of its own in {places}',
    against: 'Ask first whether the person is a victim. This section could be turned on her or him.',
  },
  ur: {
    meanings: 'قانون اپنے الفاظ سے کیا مراد لیتا ہے',
    from: '{from} سے نافذ',
    to: '{from} سے {to} تک نافذ',
    doubtful: '{day} سے مشکوک',
    must: 'ہم اسے یوں پڑھتے ہیں: یہ سب ثابت ہونا چاہیے',
    nothing: 'اس سے کوئی فرق نہیں پڑتا: {facts}',
    worked: 'مثالیں',
    only: 'صرف {places} میں',
    replaced: '{places} میں اپنا قانون نافذ ہے',
    against: 'پہلے پوچھیں کہ کہیں وہ متاثرہ تو نہیں۔ یہ دفعہ اسی کے خلاف جا سکتی ہے۔',
  },
}

function head(speech: Speech, name: string, params: Readonly<Record<string, string>> = {}): string {
  return (heads[ownLanguage(speech.language)][name] ?? name).replace(/\{(\w+)\}/g, (whole, key: string) => params[key] ?? whole)
}

function section(speech: Speech, provision: Provision, cases: readonly CaseFile[]): string {
  const { language } = speech
  const places = (codes: readonly string[]) =>
    listed(
      speech,
      codes.map((code) => speech.say(`province.${code}`)),
    )
  const replaced = Object.entries(provision.replacedIn ?? {}).map(([code, day]) => `${speech.say(`province.${code}`)} (${day})`)
  return [
    `## ${provision.section} · ${said(provision.label, language)}`,
    `> ${provision.says ? said(provision.says, language) : ''}`,
    `*${provision.cite}.*`,
    ...(provision.against ? [`**${head(speech, 'against')}**`] : []),
    ...(provision.provinces
      ? [`${head(speech, 'only', { places: places(provision.provinces) })}${speech.language === 'ur' ? '۔' : '.'}`]
      : []),
    ...(replaced.length > 0
      ? [`${head(speech, 'replaced', { places: listed(speech, replaced) })}${speech.language === 'ur' ? '۔' : '.'}`]
      : []),
    ...provision.versions.map((version) => versionInWords(speech, version)),
    `${head(speech, 'worked')}:`,
    cases.map((worked) => `- ${caseInWords(speech, worked)}`).join('\n'),
    `\`${provision.id}\` · ${speech.say(`review.${provision.review.status}`, { by: provision.review.by ?? '', on: provision.review.on ?? '' })} · ${provision.review.seal}`,
  ].join('\n\n')
}

function versionInWords(speech: Speech, version: ProvisionVersion): string {
  const { from, to, doubtfulSince, amendedBy, elements, irrelevant, doubts, note, penalty } = version
  const dates = to === undefined ? head(speech, 'from', { from }) : head(speech, 'to', { from, to })
  const more = [...(doubtfulSince ? [head(speech, 'doubtful', { day: doubtfulSince })] : []), ...(amendedBy ? [amendedBy] : [])]
  const procedure = (['cognisable', 'bailable', 'compoundable'] as const).map(
    (question) => `${speech.say(`procedure.${question}`)}: ${speech.say(`procedure.${version[question]}`)}`,
  )
  return [
    `### ${[dates, ...more].join(' · ')}`,
    `${head(speech, 'must')}:`,
    elements.map((element) => `- **${speech.say(`element.${element.element}`)}**: ${ruleInWords(speech, element)}`).join('\n'),
    ...(irrelevant
      ? [`${head(speech, 'nothing', { facts: listed(speech, irrelevant.map(speech.fact)) })}${speech.language === 'ur' ? '۔' : '.'}`]
      : []),
    [
      `- ${penaltyInWords(speech, penalty)}`,
      ...(penalty.tiers ?? []).map((tier) => `- ${said(tier.when, speech.language)}: ${penaltyInWords(speech, tier)}`),
      ...(penalty.note ? [`- ${said(penalty.note, speech.language)}`] : []),
      `- ${procedure.join(speech.say('say.join-parts'))}`,
      ...(version.needs ? [`- ${version.needs.map((code) => speech.say(`needs.${code}`)).join(speech.say('say.join-parts'))}`] : []),
      `- ${listed(
        speech,
        version.courts.map((code) => speech.say(`court.${code}`)),
      )} · ${listed(
        speech,
        version.agencies.map((code) => speech.say(`agency.${code}`)),
      )}`,
      `- ${speech.say(`confidence.${version.confidence}`)} · ${[...version.sources, ...(doubts ?? [])].join(', ')}`,
    ].join('\n'),
    ...(note ? [said(note, speech.language)] : []),
  ].join('\n\n')
}
