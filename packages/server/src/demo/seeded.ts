import { createHash } from 'node:crypto'

/** The same ids and the same choices in every demo world: a picture in the README then shows what a newcomer sees. */
export function seededId(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256')
    .update(['panah-demo', ...parts].join(' '))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A number from 0 up to and without `below`. */
export function seededNumber(below: number, ...parts: readonly (string | number)[]): number {
  return Number.parseInt(seededId(...parts).slice(0, 8), 16) % below
}

export function seededOf<T>(choices: readonly T[], ...parts: readonly (string | number)[]): T {
  const chosen = choices[seededNumber(choices.length, ...parts)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}
