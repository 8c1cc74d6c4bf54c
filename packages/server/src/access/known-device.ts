import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A mark that a browser keeps after somebody came in by it. Whoever shows it at the next sign-in by the same name is counted by herself, so that
 * nobody else's wrong tries, at her name or from behind the same address, keep her waiting. It opens nothing: the password is asked all the same.
 */
export class KnownDevices {
  readonly #key: string

  constructor(key: string) {
    this.#key = key
  }

  mark(username: string): string {
    const nonce = randomBytes(16).toString('base64url')
    return `${nonce}.${this.#seal(username, nonce)}`
  }

  /** What its tries are counted under; null where the mark was not made here for this name. */
  read(mark: string | null | undefined, username: string): string | null {
    const [, nonce, seal] = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(mark ?? '') ?? []
    if (!nonce || !seal) return null
    return timingSafeEqual(Buffer.from(seal), Buffer.from(this.#seal(username, nonce))) ? nonce : null
  }

  #seal(username: string, nonce: string): string {
    return createHmac('sha256', this.#key).update(`known device:${username}:${nonce}`).digest('base64url')
  }
}
