import { randomInt } from 'node:crypto'

/** Letters and digits that are not taken for one another when they are read out or copied from paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const groups = 5
const signsInGroup = 4

/** A password that a person can read to another over the telephone: about 99 bits, used once. */
export function firstPassword(): string {
  const group = () => Array.from({ length: signsInGroup }, () => signs[randomInt(signs.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}
