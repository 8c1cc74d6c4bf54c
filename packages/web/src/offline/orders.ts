import { api } from '../sync/client.ts'
import { keepOffset } from './device-clock.ts'
import { lookForStores, shutVault, vaultInHand } from './open-vault.ts'
import { vaultsHere, wipeVault } from './vault.ts'

/**
 * Asks for every store on this device whether it was called lost, and wipes it where it was. The server is told when it is done.
 * Where no answer comes nothing is done: a thief who keeps the device without a network has only the PIN to try.
 */
export async function obeyOrders(): Promise<'keep' | 'wiped'> {
  let wiped = false
  for (const { accountId, deviceId } of await vaultsHere().catch(() => [])) {
    const asked = Date.now()
    const told = await api.deviceOrder({ params: { id: deviceId }, body: { done: false } }).catch(() => null)
    if (told) await keepOffset(told.now, asked)
    if (told?.order !== 'wipe') continue
    wiped = true
    if (vaultInHand()?.accountId === accountId) shutVault()
    await wipeVault(accountId)
    await api.deviceOrder({ params: { id: deviceId }, body: { done: true } }).catch(() => null)
  }
  if (wiped) await forgetTheRest()
  return wiped ? 'wiped' : 'keep'
}

/** What else the pages may have left: marks, copies of our own files. Nothing of anybody is in them, and nothing of us need be. */
async function forgetTheRest(): Promise<void> {
  sessionStorage.clear()
  localStorage.clear()
  const names = 'caches' in globalThis ? await caches.keys() : []
  await Promise.all(names.map((name) => caches.delete(name)))
  await lookForStores()
}
