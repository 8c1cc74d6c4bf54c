import type { Me } from '@panah/domain/access/account'
import { api } from '../sync/client.ts'

/** An answer older than this is asked for anew: the phone may have lain locked since. */
const fresh = 10_000

let early: { readonly answer: Promise<Me>; readonly at: number } | null = null

/** Asks who is here while the first sentences are still on their way: on a slow network the two together take as long as one. */
export function askEarly(): void {
  early = { answer: api.me(), at: performance.now() }
  early.answer.catch(() => undefined)
}

/** The answer to the early question, once and while it is fresh; later ones are asked anew. */
export function whoIsHere(): Promise<Me> {
  const asked = early && performance.now() - early.at < fresh ? early.answer : api.me()
  early = null
  return asked
}
