import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { parseCatalogue } from './catalogue-file.ts'

/** The language every other one is measured against. */
export const sourceLanguage = 'en'

/**
 * Turns `translations/<language>/<room>.po` into compiled messages, one small file per room and language.
 * A sentence that a language lacks stops a build; while writing, the English one stands in for it.
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
      const inSource = join(dirname(dirname(id)), sourceLanguage, basename(id))
      if (existsSync(inSource)) this.addWatchFile(inSource)
      const wanted = existsSync(inSource) ? parseCatalogue(readFileSync(inSource, 'utf8')) : []
      const own = new Map(parseCatalogue(source).map((entry) => [entry.key, entry.text]))
      const missing = wanted.filter((entry) => !own.get(entry.key)).map((entry) => entry.key)
      if (building && missing.length > 0) this.error(`${id} lacks ${missing.join(', ')}`)
      const messages = Object.fromEntries(wanted.map((entry) => [entry.key, compileMessageOrThrow(own.get(entry.key) || entry.text)]))
      return { code: `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))})`, map: null }
    },
  }
}
