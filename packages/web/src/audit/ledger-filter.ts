/** Ways to cut the ledger, in the order in which an auditor asks. */
export const kinds = ['identity', 'refused', 'sign-in', 'wide', 'commands', 'all'] as const
export type Kind = (typeof kinds)[number]

/** What of the ledger is shown: it stands in the address, so that a view can be kept and sent on. Ids only. */
export interface LedgerFilter {
  readonly kind: Kind
  readonly account: string | undefined
  readonly recordId: string | undefined
  /** Entries with a smaller number. */
  readonly before: number | undefined
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the address; what is not a filter of ours is left out, not guessed. */
export function filterOf(search: URLSearchParams): LedgerFilter {
  const kind = kinds.find((known) => known === search.get('kind'))
  const before = Number(search.get('before'))
  return {
    kind: kind ?? (search.has('account') || search.has('record') ? 'all' : 'identity'),
    account: idOf(search.get('account')),
    recordId: idOf(search.get('record')),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  }
}

function idOf(given: string | null): string | undefined {
  return given !== null && uuid.test(given) ? given : undefined
}

/** The address of a view; a change of filter begins with the newest entry again. */
export function addressOf({ kind, account, recordId, before }: LedgerFilter): string {
  const search = new URLSearchParams({ kind })
  if (account) search.set('account', account)
  if (recordId) search.set('record', recordId)
  if (before) search.set('before', String(before))
  return `/ledger?${search.toString()}`
}
