import type { Me } from '@panah/domain/access/account'
import { api } from '../sync/client.ts'

let early: Promise<Me> | null = null

/** Asks who is here while the first sentences are still on their way: on a slow network the two together take as long as one. */
export function askEarly(): void {
  early = api.me()
  early.catch(() => undefined)
}

/** The answer to the early question, once; later ones are asked anew. */
export function whoIsHere(): Promise<Me> {
  const asked = early ?? api.me()
  early = null
  return asked
}
