import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secrets } from './secrets.ts'

/** AES-256-GCM: twelve bytes of nonce, sixteen of tag, then the ciphertext. `bound` ties it to its place, so that it opens nowhere else. */
export function sealBytes(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(bound, 'utf8'))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The other way; throws where the key, the place or a byte is another. */
export function openBytes(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(bound, 'utf8'))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

/** The outer keys: sealing takes the newest, opening the one that sealed. */
export class KeyRing {
  readonly #keys: ReadonlyMap<string, Buffer>
  readonly newest: string

  constructor(secrets: Secrets) {
    this.#keys = new Map(secrets.keys.map(({ id, key }) => [id, Buffer.from(key, 'base64')]))
    this.newest = secrets.keys.at(-1)!.id
  }

  get(id: string): Buffer {
    const key = this.#keys.get(id)
    if (!key) throw new Error(`the key ${id} is not in the secrets file`)
    return key
  }
}
