import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id setting for a server that answers many at once: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

/** Compared with a password that nobody has, where there is no account, so that the answer takes as long. */
let nobodys: Promise<string> | null = null

export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password, and it is never accepted')
  const fits = await verify(passwordHash ?? (await nobodys), password.normalize('NFKC'))
  return fits && passwordHash !== null
}
