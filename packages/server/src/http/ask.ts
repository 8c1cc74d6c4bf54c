import { refuse, type Result } from '@panah/domain/result'
import type { FastifyRequest } from 'fastify'
import { acting, type Door } from '../access/acting.ts'
import { hasOwnPassword } from '../access/directory.ts'
import { writeLedger } from '../audit/ledger.ts'
import type { House } from './context.ts'
import { tokenOf } from './cookie.ts'

/** What can be done under a first password: to see where one is, and to end what somebody else has begun. */
const beforeOwnPassword: ReadonlySet<string> = new Set(['me', 'sessions', 'endSession', 'endOtherSessions'])

/**
 * Runs what a request asks for in one transaction with its actor in it; refused where nobody is signed in. Whoever has still to replace
 * the password that somebody else gave her does that first: until then a second person could act in her name.
 */
export async function ask<T>(
  house: House,
  request: FastifyRequest,
  operation: string,
  work: (door: Door) => Promise<Result<T>>,
): Promise<Result<T>> {
  const token = tokenOf(request, house.config.behindTls)
  // A phone may hold what several officers did. What one of them left on it is not done in the name of another who signed in since.
  const meant = request.headers['x-panah-account']
  const asked = async (door: Door): Promise<Result<T>> => {
    if (meant !== undefined && meant !== door.actor.accountId) return refuse('access.another-account')
    if (beforeOwnPassword.has(operation) || (await hasOwnPassword(door))) return work(door)
    const refused = refuse('access.own-password-first')
    await writeLedger(door.tx, { action: `request.${operation}`, outcome: refused.refusal.code })
    return refused
  }
  const result = token ? await acting(house.db, token, asked) : null
  return result ?? refuse('access.sign-in-first')
}
