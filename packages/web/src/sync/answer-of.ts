import type { Receipt } from '@panah/domain/contract/problem'
import type { Answer } from './outbox.ts'

interface Refused {
  readonly status: number
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Nobody is signed in, somebody else is, or a password has to be changed first: nothing is wrong with the command. */
const shut: ReadonlySet<string> = new Set([
  'access.sign-in-first',
  'access.sign-in-again',
  'access.another-account',
  'access.own-password-first',
])

/** The server has too much to do, or something between is broken: it has not looked at the command. */
const later: ReadonlySet<string> = new Set(['request.too-many', 'request.origin', 'access.wait'])

/** What the outbox makes of a receipt. */
export function answerOfReceipt(receipt: Receipt): Answer {
  if (receipt.outcome === 'done') return { kind: 'receipt', receipt }
  return { kind: 'refused', code: receipt.outcome, params: plain(receipt.params ?? {}) }
}

/** What the outbox makes of a problem. Only what the server itself says of the command is a refusal. */
export function answerOfProblem({ status, code, params }: Refused): Answer {
  if (status === 0) return { kind: 'no-network' }
  if (shut.has(code) || status === 401) return { kind: 'shut' }
  if (status >= 500 || status === 429 || later.has(code)) return { kind: 'failed' }
  return { kind: 'refused', code, params }
}

function plain(params: NonNullable<Receipt['params']>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value.join(', ') : value]))
}
