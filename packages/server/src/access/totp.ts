import * as OTPAuth from 'otpauth'

const period = 30

function totpOf(secret: string, username: string) {
  return new OTPAuth.TOTP({
    issuer: 'Panah',
    label: username,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: OTPAuth.Secret.fromBase32(secret),
  })
}

/** A new shared secret, 160 bits (RFC 4226 section 4), as base32. */
export function newTotpSecret(): string {
  return new OTPAuth.Secret({ size: 20 }).base32
}

export function totpUri(secret: string, username: string): string {
  return totpOf(secret, username).toString()
}

/** The time step whose code this is, one step early or late allowed; null where it is none or was used before (RFC 6238 section 5.2). */
export function stepOfCode(secret: string, code: string, nowMs: number, lastStep: number | null): number | null {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const delta = totpOf(secret, '').validate({ token: digits, timestamp: nowMs, window: 1 })
  if (delta === null) return null
  const step = Math.floor(nowMs / 1000 / period) + delta
  return lastStep !== null && step <= lastStep ? null : step
}
