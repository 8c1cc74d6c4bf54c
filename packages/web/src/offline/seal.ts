import type { Bytes } from './device-db.ts'

const nonceBytes = 12
/** Lengths are rounded up, so that the size of a sealed record says little about what is in it. */
const step = 256

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

export function aesKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** AES-256-GCM, the nonce first. `place` is bound in: what was sealed for one place opens in no other. */
export async function seal(key: CryptoKey, plain: Bytes, place: string): Promise<Bytes> {
  const iv = randomBytes(nonceBytes)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }, key, plain)
  const all = new Uint8Array(nonceBytes + sealed.byteLength)
  all.set(iv)
  all.set(new Uint8Array(sealed), nonceBytes)
  return all
}

/** Null where the key, the place or a byte is another. */
export async function unseal(key: CryptoKey, sealed: Bytes, place: string): Promise<Bytes | null> {
  const [iv, rest] = [sealed.slice(0, nonceBytes), sealed.slice(nonceBytes)]
  const additionalData = new TextEncoder().encode(place)
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, rest).catch(() => null)
  return plain && new Uint8Array(plain)
}

/** A value as JSON, filled up with spaces. */
export function packed(value: unknown): Bytes {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const all = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20)
  all.set(bytes)
  return all
}

export function unpacked(bytes: Bytes): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

export function toBase64Url(bytes: Bytes): string {
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export function fromBase64Url(text: string): Bytes {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.codePointAt(0) ?? 0)
}
