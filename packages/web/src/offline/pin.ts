import type { Bytes } from './device-db.ts'
import { aesKey } from './seal.ts'

const shortest = 6
const longest = 12

/**
 * PBKDF2 with SHA-256, as many rounds as OWASP asks for (600,000) and some more. Argon2id resists graphics cards better, but needs
 * WebAssembly, for which the content policy of every page would have to be loosened; the device key stands in the way first (ADR 19).
 */
export const rounds = 700_000

/** Urdu and Sindhi digits are the same digits. */
export function pinDigits(typed: string): string {
  return typed.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)).replaceAll(/[\s-]/g, '')
}

export type PinFault = 'digits' | 'short' | 'long' | 'easy'

/** What is wrong with a PIN that somebody wants to choose. Those that are tried first are not taken. */
export function pinFault(typed: string): PinFault | null {
  const pin = pinDigits(typed)
  if (!/^\d*$/.test(pin)) return 'digits'
  if (pin.length < shortest) return 'short'
  if (pin.length > longest) return 'long'
  return isEasy(pin) ? 'easy' : null
}

function isEasy(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, place) => (Number(digit) - Number(pin[place]) + 10) % 10))
  const inOrder = steps.size === 1 && [0, 1, 9].includes([...steps][0] ?? 0)
  const repeated = [1, 2, 3].some(
    (length) =>
      pin ===
      pin
        .slice(0, length)
        .repeat(Math.ceil(pin.length / length))
        .slice(0, pin.length),
  )
  return inOrder || repeated
}

/** A key that no program can read out, and that no copy made by a program contains. */
export function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
}

/** The key that wraps the data key: the PIN stretched, then mixed with the device's own key. */
export async function keyFromPin(typed: string, by: { salt: Bytes; rounds: number; deviceKey: CryptoKey }): Promise<CryptoKey> {
  const pin = await crypto.subtle.importKey('raw', new TextEncoder().encode(pinDigits(typed)), 'PBKDF2', false, ['deriveBits'])
  const stretched = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: by.salt, iterations: by.rounds }, pin, 256)
  return aesKey(new Uint8Array(await crypto.subtle.sign('HMAC', by.deviceKey, stretched)))
}
