import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { vi } from 'vitest'
import { chooseLanguage, loadCatalogue } from '../src/translation/catalogues.ts'
import { languagesIn, type Language } from '../src/translation/languages.ts'
import { textOf, type Text } from '../src/translation/use-text.tsx'

/** A language by its code. */
export function language(code: string): Language {
  const [found] = languagesIn([code])
  if (!found) throw new Error(`We cannot set ${code}`)
  return found
}

/** One room's sentences, as a screen has them once they have been fetched. */
export async function speaking(code: string, room: string): Promise<Text> {
  await loadCatalogue(language(code), room)
  return textOf(language(code), room)
}

/** An element as it is drawn in a language, without a browser. */
export async function drawn(code: string, element: ReactNode, rooms: readonly string[] = ['ui']): Promise<string> {
  await Promise.all(rooms.map((room) => loadCatalogue(language(code), room)))
  vi.stubGlobal('document', { documentElement: {}, cookie: '' })
  await chooseLanguage(language(code))
  vi.unstubAllGlobals()
  return renderToStaticMarkup(element)
}

/** What is left of a drawing for somebody who only reads. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
