import { useSyncExternalStore } from 'react'
import { vaultsHere, type OpenVault, type VaultLabel } from './vault.ts'

// The opened store is in the memory of the page and nowhere else; its key cannot be read even there.
let vault: OpenVault | null = null
let stores: readonly VaultLabel[] | null = null
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

export function onVaultChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function vaultInHand(): OpenVault | null {
  return vault
}

export function holdVault(next: OpenVault): void {
  vault = next
  tell()
}

/** Forgets the key; what is kept stays where it is, sealed. */
export function shutVault(): void {
  vault = null
  tell()
}

/** The opened store, or null while none is open. */
export function useVault(): OpenVault | null {
  return useSyncExternalStore(onVaultChange, vaultInHand)
}

/** Looks whose stores are on this device. A browser that keeps nothing has none. */
export async function lookForStores(): Promise<void> {
  stores = await vaultsHere().catch(() => [])
  tell()
}

/** Whose stores are on this device; null until that is known. */
export function useStores(): readonly VaultLabel[] | null {
  return useSyncExternalStore(onVaultChange, () => stores)
}
