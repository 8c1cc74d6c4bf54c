import { readFileSync } from 'node:fs'
import PO from 'pofile'
import { at } from '../scripts/paths.ts'

export type Language = 'en' | 'ur' | 'sd'
/** What every journey is walked in: one language of each direction. */
export const languages: readonly Language[] = ['en', 'ur']
/** What an officer in the field without signal reads. */
export const fieldLanguages: readonly Language[] = ['ur', 'sd']
export const nameOf: Readonly<Record<Language, string>> = { en: 'English', ur: 'Urdu', sd: 'Sindhi' }

/** A sentence of the product by its key: `words('screening.result.save')`. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string

const read = new Map<string, Map<string, string>>()

/** The sentences as the translators wrote them, so that a journey follows a translation instead of repeating it. */
export function wordsIn(language: Language): Words {
  return (key, params = {}) => {
    const sentence = catalogue(language, key.slice(0, key.indexOf('.'))).get(key)
    if (!sentence) throw new Error(`There is no sentence ${key} in ${language}`)
    const said = sentence.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole))
    if (/[{}]/.test(said)) throw new Error(`${key} has forms or holes a journey does not fill in: ${said}`)
    return said
  }
}

function catalogue(language: Language, room: string): Map<string, string> {
  const file = `translations/${language}/${room}.po`
  let sentences = read.get(file)
  if (!sentences) {
    sentences = new Map(PO.parse(readFileSync(at(file), 'utf8')).items.map(({ msgid, msgstr }) => [msgid, msgstr[0] ?? '']))
    read.set(file, sentences)
  }
  return sentences
}
