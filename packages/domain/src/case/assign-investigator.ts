import { ok, refuse, type Result } from '../result.ts'

export interface BeforeAssigning {
  readonly workedOnBy: readonly string[]
  /** The officer who was named, where such an open account works in the district or in the supervisor's unit. */
  readonly investigator: { readonly id: string } | null
}

/** One more on the file: an investigating officer of the station or the district, who was not on it. */
export function assignInvestigator({ workedOnBy, investigator }: BeforeAssigning): Result<{ readonly accountId: string }> {
  if (investigator === null) return refuse('case.no-such-investigator')
  return workedOnBy.includes(investigator.id) ? refuse('case.already-on-it') : ok({ accountId: investigator.id })
}
