import type { Problem as ProblemBody } from '@panah/domain/contract/problem'

/** Why something did not come back as hoped: a stable code, and what its sentence needs. Never a stack, never a name. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly params: Readonly<Record<string, string | number>>
  readonly ref: string | null
  readonly fields: readonly { readonly path: string; readonly code: string }[]

  constructor(body: Pick<ProblemBody, 'code' | 'status' | 'params' | 'ref' | 'fields'>) {
    super(body.code)
    this.name = 'Problem'
    this.code = body.code
    this.status = body.status
    this.params = Object.fromEntries(
      Object.entries(body.params ?? {}).map(([name, value]) => [name, typeof value === 'object' ? value.join(', ') : value]),
    )
    this.ref = body.ref ?? null
    this.fields = body.fields ?? []
  }

  /** No answer came: nobody knows whether it was done. Sending the same command again settles it. */
  get unanswered(): boolean {
    return this.code === 'offline' || this.status >= 500
  }
}

/** Nothing came back at all. */
export function offline(): Problem {
  return new Problem({ code: 'offline', status: 0 })
}

/** Reads problem+json; an answer in another form (a proxy's page) is an accident without a reference. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string')
    return new Problem({ ...(body as ProblemBody), status: response.status })
  return new Problem({ code: response.status >= 500 ? 'unavailable' : 'failed', status: response.status })
}
