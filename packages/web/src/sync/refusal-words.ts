import { loadCatalogue, rooms } from '../translation/catalogues.ts'
import { useLanguage, useText, textOf, type Text } from '../translation/use-text.tsx'
import { use } from 'react'
import type { Problem } from './problem.ts'

export interface RefusalWords {
  readonly title: string
  readonly what: string
}

/** What is common to all rooms: the request itself, and any text typed by a person. */
const saidByAll: ReadonlySet<string> = new Set(['ui', 'request', 'command', 'text'])

/** `access.wait` is said by room `access` as `refused.wait`; a code of no room, and what is common to all, by `ui`. */
export function whereToSay(code: string): { readonly room: string; readonly rest: string } {
  const dot = code.indexOf('.')
  const room = dot < 0 ? 'ui' : code.slice(0, dot)
  return saidByAll.has(room) ? { room: 'ui', rest: code } : { room, rest: code.slice(dot + 1) }
}

function titleOf(code: string, reads: boolean, text: Text): string {
  if (code === 'not-found' || code === 'request.no-such-page') return text('refused.title.not-found')
  if (code === 'offline') return text('refused.title.offline')
  if (code === 'stale') return text('refused.title.stale')
  return text(reads ? 'refused.title.unread' : 'refused.title.not-done')
}

/** A problem in the words of the screen: what happened, why it matters, what to do next. `reads`: something was only to be fetched. */
export function useRefusalWords(problem: Problem | null, reads = false): RefusalWords | null {
  const language = useLanguage()
  const text = useText('ui')
  const { room, rest } = whereToSay(problem?.code ?? 'unknown')
  use(loadCatalogue(language, rooms.has(room) ? room : 'ui'))
  if (!problem) return null
  const title = titleOf(problem.code, reads, text)
  if (problem.code === 'offline' && reads) return { title, what: text('refused.offline-read') }
  const say = rooms.has(room) ? textOf(language, room) : text
  const params = { ...problem.params, ref: problem.ref ?? '–' }
  return { title, what: say.has(`refused.${rest}`) ? say(`refused.${rest}`, params) : text('refused.unknown', { code: problem.code }) }
}

const kinds: Readonly<Record<string, 'missing' | 'too-small' | 'too-big'>> = {
  'form.too-small': 'too-small',
  'form.too-big': 'too-big',
  'form.invalid-type': 'missing',
  'form.required': 'missing',
}

/** What the server said about one line of a form: `wrong('phone')`; a room's own code is said in the room's own words. */
export function useFieldWords(problem: Problem | null, room: string): (path: string) => string | undefined {
  const text = useText('ui')
  const own = useText(room)
  return (path) => {
    const found = problem?.fields.find((field) => field.path === path)
    if (!found) return undefined
    const { rest } = whereToSay(found.code)
    if (own.has(`refused.${rest}`)) return own(`refused.${rest}`)
    if (text.has(`refused.${rest}`)) return text(`refused.${rest}`)
    return text(`form.${kinds[found.code] ?? 'other'}`)
  }
}
