// No l, 1, o, 0: told by word of mouth and written on paper, they are taken for one another.
const consonants = 'bcdfghjkmnprstvwxz'
const vowels = 'aeiu'
const digits = '23456789'

/** A first password: three words that can be said, and two digits; about 60 bits. It is changed at the first sign-in. */
export function newFirstPassword(random: (below: number) => number): string {
  const pick = (signs: string) => signs.charAt(random(signs.length))
  const syllable = () => pick(consonants) + pick(vowels)
  const word = () => syllable() + syllable() + syllable()
  return `${word()}-${word()}-${word()}-${pick(digits)}${pick(digits)}`
}

/** An even number below a limit from the browser's own source, without the bias of a remainder. */
export function evenRandom(below: number): number {
  const limit = 256 - (256 % below)
  const byte = new Uint8Array(1)
  for (;;) {
    crypto.getRandomValues(byte)
    const [value = 255] = byte
    if (value < limit) return value % below
  }
}
