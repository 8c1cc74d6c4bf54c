import type { Me } from '@panah/domain/access/account'
import type { QueryClient } from '@tanstack/react-query'
import { openFiles, sendFiles, shutFiles } from '../evidence/files-in-hand.ts'
import { bringBackDraft, draftWritten } from '../screening/draft-store.ts'
import { api } from '../sync/client.ts'
import { openOutbox, sendNow, shutOutbox } from '../sync/outbox-in-hand.ts'
import { keyOf } from '../sync/use-query-of.ts'
import { currentLanguage, onLanguageChange } from '../translation/catalogues.ts'
import { fetchCaseload } from './caseload.ts'
import { keepOffsetIn } from './device-clock.ts'
import { keepFieldCopy } from './keep-copy.ts'
import { holdVault, vaultInHand } from './open-vault.ts'
import { obeyOrders } from './orders.ts'
import { keepSealed, readSealed } from './sealed-store.ts'
import { lookForRoom } from './trouble.ts'
import type { OpenVault } from './vault.ts'

/** What the server tells everybody, that a screening needs with no network. */
const keptAnswers = ['districts'] as const

/** Brings what was kept back into the page: who one is, the list, the screening in hand. Then looks whether the server is there. */
export async function takeUp(vault: OpenVault, queries: QueryClient, tellEnded: (ended: boolean) => void): Promise<void> {
  const before = queries.getQueryData<Me>(keyOf('me'))
  if (before && before.account.id !== vault.accountId) queries.clear()
  const ahead = await readSealed<number>(vault, 'clock', 'ahead')
  keepOffsetIn((next) => keepSealed(vault, 'clock', 'ahead', next), ahead)
  for (const name of keptAnswers) {
    const kept = await readSealed<object>(vault, 'answer', name)
    if (kept) queries.setQueryData(keyOf(name, {}), kept)
  }
  await bringBackDraft(vault)
  await openOutbox(vault)
  await openFiles(vault)
  const me = await readSealed<Me>(vault, 'me', 'me')
  if (me) queries.setQueryData(keyOf('me'), me)
  holdVault(vault)
  atContact = () => void keepOn(vault, queries, tellEnded)
  atContact()
}

// Whoever has an open store is asked now and then whether the device was called lost, and takes up everything when the network comes back.
let atContact: (() => void) | null = null
const betweenOrders = 5 * 60_000
globalThis.addEventListener?.('online', () => vaultInHand() && atContact?.())
setInterval(() => {
  if (vaultInHand()) void obeyOrders().then((order) => (order === 'wiped' ? location.assign('/') : undefined))
}, betweenOrders)
onLanguageChange(() => {
  if (vaultInHand()) void keepFieldCopy(currentLanguage().code)
})

/** The screen is locked: the list goes, and what was typed is on the disk first. */
export async function layDown(): Promise<void> {
  await draftWritten()
  if (vaultInHand() !== null) return
  shutOutbox()
  shutFiles()
}

/** With a network: is this device called lost, does the server know who is here, what is new; then what waits is sent. */
export async function keepOn(vault: OpenVault, queries: QueryClient, tellEnded: (ended: boolean) => void): Promise<void> {
  await lookForRoom()
  if ((await obeyOrders()) === 'wiped') return location.assign('/')
  const known = await api.me().catch((reason: { status?: number }) => (reason.status === 401 ? 'nobody' : 'no answer'))
  if (known === 'no answer' || vaultInHand() !== vault) return
  const here = typeof known === 'object' && known.account.id === vault.accountId
  tellEnded(!here)
  if (!here) return
  await keepSealed(vault, 'me', 'me', known)
  queries.setQueryData(keyOf('me'), known)
  await sendNow({ hurry: true })
  void sendFiles({ hurry: true })
  for (const name of keptAnswers) {
    const fresh = await api[name]().catch(() => null)
    if (!fresh) continue
    await keepSealed(vault, 'answer', name, fresh)
    queries.setQueryData(keyOf(name, {}), fresh)
  }
  await keepFieldCopy(currentLanguage().code)
  await fetchCaseload(vault).catch(() => undefined)
}
