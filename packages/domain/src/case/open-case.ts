import { ok, refuse, type Result } from '../result.ts'

/** What has to be known before a case file is opened from a screening. */
export interface BeforeOpening {
  readonly caseId: string | null // of the screening: a file that was opened from it before
  readonly setAsideBecause: string | null
  readonly recordedBy: string
  /** The caseworker who was named, where such an open account works in the district or in the supervisor's unit. */
  readonly caseworker: { readonly id: string } | null
}

export interface Opening {
  readonly openedAt: string
  readonly assignments: readonly { readonly accountId: string; readonly part: 'caseworker' | 'first-responder' }[]
}

/** One screening, one file. The officer who met her stays on it as first responder, to see what becomes of her. */
export function openCase(known: BeforeOpening, now: string): Result<Opening> {
  if (known.caseId !== null) return refuse('case.already-open')
  if (known.setAsideBecause !== null) return refuse('case.screening-set-aside')
  if (known.caseworker === null) return refuse('case.no-such-caseworker')
  const caseworker = { accountId: known.caseworker.id, part: 'caseworker' as const }
  const firstResponder = { accountId: known.recordedBy, part: 'first-responder' as const }
  return ok({ openedAt: now, assignments: [caseworker, firstResponder] })
}
