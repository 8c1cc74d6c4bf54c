/** Who is on a file now. */
export interface Parts {
  /** Who works on it. */
  readonly workedOnBy: readonly string[]
  /** Who met her and stays on it as first responder, to see what becomes of her. */
  readonly metBy: readonly string[]
}

/** The same account may have both parts. */
export function partsIn(assigned: readonly { readonly accountId: string; readonly part: string }[]): Parts {
  const accountsOf = (first: boolean) =>
    assigned.filter(({ part }) => (part === 'first-responder') === first).map(({ accountId }) => accountId)
  return { workedOnBy: accountsOf(false), metBy: accountsOf(true) }
}
