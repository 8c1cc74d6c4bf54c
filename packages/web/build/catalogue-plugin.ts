import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { insteadOf } from '../src/translation/languages.ts'
import { parseCatalogue, type Entry } from './catalogue-file.ts'

/** The language every other one is measured against. */
export const sourceLanguage = 'en'

/**
 * Turns `translations/<language>/<room>.po` into compiled messages, one small file per room and language.
 * A sentence that Urdu lacks stops a build, because others speak it where they have none. Any other language speaks Urdu there, then English: the check is
 * what holds a complete one to all of its sentences, and no reader is without a page for want of one.
 */
export function cataloguePlugin(): Plugin {
  let building = false
  return {
    name: 'panah-catalogues',
    configResolved(config) {
      building = config.command === 'build'
    },
    transform(source, id) {
      if (!id.endsWith('.po')) return null
      const folder = dirname(dirname(id))
      const language = basename(dirname(id))
      const read = (code: string) => {
        const file = join(folder, code, basename(id))
        if (!existsSync(file)) return []
        this.addWatchFile(file)
        return parseCatalogue(readFileSync(file, 'utf8'))
      }
      const wanted = read(sourceLanguage)
      const own = textsOf(parseCatalogue(source))
      const missing = wanted.filter((entry) => !own.get(entry.key)).map((entry) => entry.key)
      if (building && missing.length > 0 && insteadOf('').includes(language)) this.error(`${id} lacks ${missing.join(', ')}`)
      const others = missing.length > 0 ? insteadOf(language).map((code) => textsOf(read(code))) : []
      const say = (key: string) => [own, ...others].map((texts) => texts.get(key)).find((text) => text) ?? ''
      const messages = Object.fromEntries(wanted.map(({ key }) => [key, compileMessageOrThrow(say(key))]))
      return { code: `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))})`, map: null }
    },
  }
}

function textsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.key, entry.text]))
}
