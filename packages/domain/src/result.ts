/** A refusal is an answer, not an accident: a stable code, and what the sentence about it needs. */
export interface Refusal {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(code: string, params?: Refusal['params']): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: params ? { code, params } : { code } }
}

/** What a record that may not be seen and a record that is not there have in common: the same words, from outside. */
export const notFound = refuse('not-found')
