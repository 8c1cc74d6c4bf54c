import type { Problem } from '@panah/domain/contract/problem'
import type { Refusal } from '@panah/domain/result'

const statusOf: Readonly<Record<string, number>> = {
  'not-found': 404,
  stale: 409,
  'command.id-reused': 409,
  invalid: 400,
  'access.sign-in-first': 401,
  'access.sign-in-again': 401,
  'access.wrong': 401,
  'access.code-wrong': 401,
  'access.wait': 429,
  'access.own-password-first': 403,
  'access.another-account': 409,
  'request.origin': 403,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.type': 415,
  'request.broken-text': 400,
  'request.not-json': 400,
  'request.no-such-page': 404,
  unavailable: 503,
  failed: 500,
}

/** English titles for whoever reads the interface by hand; screens use the code. */
const titleOf: Readonly<Record<string, string>> = {
  'not-found': 'You cannot open this. If you need it for a person in your care, the duty supervisor can help. This try is on the record.',
  stale: 'Somebody changed this after you looked at it. Nothing of yours was saved over it.',
  'command.id-reused': 'This id was used for another command before. Nothing was done. Send it again under a new id.',
  invalid: 'Something in the request does not have the form it needs.',
  failed: 'Something went wrong here. Nothing was changed.',
}

export function problemOf(refusal: Refusal, more: Partial<Pick<Problem, 'ref' | 'fields'>> = {}): Problem {
  const { code } = refusal
  return {
    type: `urn:panah:problem:${code}`,
    title: titleOf[code] ?? code,
    status: statusOf[code] ?? 422,
    code,
    ...(refusal.params
      ? {
          params: Object.fromEntries(
            Object.entries(refusal.params).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value]),
          ),
        }
      : {}),
    ...more,
  }
}
