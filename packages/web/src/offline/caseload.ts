import type { KeptCase } from '@panah/domain/contract/caseload'
import { api } from '../sync/client.ts'
import { allSealed, dropSealed, keepSealed, readSealed, sealedIds } from './sealed-store.ts'
import type { OpenVault } from './vault.ts'

/** When the files were fetched last, and in which round; a round that broke off goes on where it was. */
interface Fetched {
  readonly at: string | null
  readonly round: { readonly after: string | null; readonly seen: readonly string[] } | null
}

const pageSize = 50
/** What nobody could renew for so long is not kept any longer: whether it may still be seen is not known. */
const longestDays = 14
const day = 86_400_000

const none: Fetched = { at: null, round: null }

/** The files kept on this device, and from when; too old ones are gone. */
export async function keptCases(vault: OpenVault, nowMs: number): Promise<{ at: string | null; cases: readonly KeptCase[] }> {
  const { at } = (await readSealed<Fetched>(vault, 'caseload', 'fetched')) ?? none
  if (at === null) return { at, cases: [] }
  if (nowMs - Date.parse(at) <= longestDays * day) return { at, cases: await allSealed<KeptCase>(vault, 'case') }
  await dropCases(vault, () => true)
  await keepSealed(vault, 'caseload', 'fetched', none)
  return { at: null, cases: [] }
}

async function dropCases(vault: OpenVault, gone: (id: string) => boolean): Promise<void> {
  for (const id of await sealedIds(vault, 'case')) if (gone(id)) await dropSealed(vault, 'case', id)
}

/**
 * Fetches the files one is on, page by page, each page on the disk before the next is asked for. Only when the last page has come is anything
 * removed: what is no longer among them may no longer be seen. What was written here and not sent is on another list and stays.
 */
export async function fetchCaseload(vault: OpenVault): Promise<void> {
  const before = (await readSealed<Fetched>(vault, 'caseload', 'fetched')) ?? none
  const seen = [...(before.round?.seen ?? [])]
  let after = before.round?.after ?? null
  for (;;) {
    const page = await api.caseload({ query: { limit: pageSize, ...(after === null ? {} : { after }) }, account: vault.accountId })
    for (const row of page.rows) await keepSealed(vault, 'case', row.id, row)
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next
    if (after === null) {
      const still = new Set(seen)
      await dropCases(vault, (id) => !still.has(id))
      await keepSealed(vault, 'caseload', 'fetched', { at: page.at, round: null } satisfies Fetched)
      return
    }
    await keepSealed(vault, 'caseload', 'fetched', { at: before.at, round: { after, seen } } satisfies Fetched)
  }
}
