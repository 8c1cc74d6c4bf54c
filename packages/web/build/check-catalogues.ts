import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import type { CatalogueFile, Entry } from './catalogue-file.ts'
import { wordsKeptApart } from './kept-apart.ts'
import { foreignLetters } from './own-letters.ts'

/**
 * What is asked of a translation before it may be shown to anybody. Each fault names its file and its key. A language that has only been begun
 * may lack rooms and sentences; what it does say is held to the same.
 */
export function checkCatalogues(catalogues: readonly CatalogueFile[], source: string, begun: ReadonlySet<string> = new Set()): string[] {
  const sources = catalogues.filter((file) => file.language === source)
  const languages = [...new Set(catalogues.map((file) => file.language))].filter((language) => language !== source)
  return [
    ...catalogues.flatMap((file) => checkAlone(file)),
    ...languages.flatMap((language) =>
      sources.flatMap((english) => checkRoom(english, find(catalogues, language, english.room), { language, whole: !begun.has(language) })),
    ),
    ...catalogues
      .filter((file) => file.language !== source && !find(catalogues, source, file.room))
      .map((file) => `${nameOf(file)}: there is no such room in ${source}`),
  ]
}

function find(catalogues: readonly CatalogueFile[], language: string, room: string): CatalogueFile | undefined {
  return catalogues.find((file) => file.language === language && file.room === room)
}

const nameOf = ({ language, room }: Pick<CatalogueFile, 'language' | 'room'>) => `translations/${language}/${room}.po`

function checkAlone(file: CatalogueFile): string[] {
  return file.entries.flatMap((entry) => faultsOf(entry, file).map((fault) => `${nameOf(file)}: ${entry.key}: ${fault}`))
}

function faultsOf(entry: Entry, { room, language }: CatalogueFile): string[] {
  const faults: string[] = []
  if (!entry.key.startsWith(`${room}.`)) faults.push(`a key of this file begins with "${room}."`)
  if (entry.repeated) faults.push('stands here twice')
  if (entry.fuzzy) faults.push('is marked fuzzy: a person has to read it')
  if (!entry.text.trim()) return [...faults, 'is empty']
  const message = compiled(entry.text)
  if (!message) return [...faults, 'cannot be read as an ICU message']
  return [...faults, ...pluralFaults(message, language), ...tagFaults(entry.text), ...foreignLetters(entry.text, language)]
}

function compiled(text: string): CompiledMessage | null {
  try {
    return compileMessageOrThrow(text)
  } catch {
    return null
  }
}

function checkRoom(
  english: CatalogueFile,
  own: CatalogueFile | undefined,
  { language, whole }: { language: string; whole: boolean },
): string[] {
  if (!own) return whole ? [`${nameOf({ language, room: english.room })}: is missing`] : []
  const here = new Map(own.entries.map((entry) => [entry.key, entry]))
  const there = new Set(english.entries.map((entry) => entry.key))
  const name = nameOf(own)
  return [
    ...english.entries.filter((entry) => whole && !here.has(entry.key)).map((entry) => `${name}: ${entry.key}: is missing`),
    ...own.entries.filter((entry) => !there.has(entry.key)).map((entry) => `${name}: ${entry.key}: is not in the source`),
    ...english.entries.flatMap((entry) => {
      const translation = here.get(entry.key)
      return translation?.text ? compare(entry.text, translation.text, language).map((fault) => `${name}: ${entry.key}: ${fault}`) : []
    }),
  ]
}

function compare(source: string, translation: string, language: string): string[] {
  const wanted = compiled(source)
  const given = compiled(translation)
  if (!wanted || !given) return []
  const a = placeholders(wanted)
  const b = placeholders(given)
  return [
    ...[...printed(wanted)].filter((name) => !b.has(name)).map((name) => `lacks {${name}}`),
    ...[...b].filter((name) => !a.has(name)).map((name) => `has {${name}}, which the source has not`),
    ...(count(source, '<b>') === count(translation, '<b>') ? [] : ['has not the <b> of the source']),
    ...wordsKeptApart(source, translation, language),
  ]
}

function placeholders(message: CompiledMessage): Set<string> {
  const names = new Set<string>()
  for (const token of message) {
    if (typeof token === 'string') continue
    names.add(token[0])
    for (const choice of choicesOf(token[2])) for (const name of placeholders(choice)) names.add(name)
  }
  return names
}

/** What a reader sees of the parameters. One that only chooses between forms may be left out by a language that has no such forms. */
function printed(message: CompiledMessage): Set<string> {
  const names = new Set<string>()
  for (const token of message) {
    if (typeof token === 'string') continue
    const choices = choicesOf(token[2])
    if (choices.length === 0 || choices.some((choice) => choice.includes('#'))) names.add(token[0])
    for (const choice of choices) for (const name of printed(choice)) names.add(name)
  }
  return names
}

function choicesOf(format: unknown): CompiledMessage[] {
  return typeof format === 'object' && format !== null
    ? Object.values(format).filter((choice): choice is CompiledMessage => Array.isArray(choice))
    : []
}

const someNumbers = [...Array(120).keys()]

/** A plural needs every form the language has, or somebody reads "1 Stunden". */
function pluralFaults(message: CompiledMessage, language: string): string[] {
  return message.flatMap((token) => {
    if (typeof token === 'string') return []
    const [name, type, format] = token
    const inside = choicesOf(format).flatMap((choice) => pluralFaults(choice, language))
    if (type === 'select' && !Object.hasOwn(Object(format), 'other')) return [`{${name}} lacks the form "other"`, ...inside]
    if (type !== 'plural' && type !== 'selectordinal') return inside
    const rules = new Intl.PluralRules(language, { type: type === 'plural' ? 'cardinal' : 'ordinal' })
    const given = (form: string | number) => Object.hasOwn(Object(format), form)
    // `=1` stands for `one` where a language says `one` of 1 alone.
    const spelled = (form: string) => someNumbers.filter((n) => rules.select(n) === form).every(given)
    const missing = rules.resolvedOptions().pluralCategories.filter((form) => !given(form) && (form === 'other' || !spelled(form)))
    return [...missing.map((form) => `{${name}} lacks the form "${form}"`), ...inside]
  })
}

function tagFaults(text: string): string[] {
  return count(text, '<b>') === count(text, '</b>') ? [] : ['has a <b> that is not closed']
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
