import type { Format } from '../translation/format.ts'
import type { Text } from '../translation/use-text.tsx'
import type { LawWords } from './law-words.ts'

/** Puts a circumstance of a derivation (`from 2025-04-01`, `in PK-PB`, `offence ptpa-2018/3-1`) into words; `text` speaks the room `law`. */
export function circumstanceWords(code: string, words: LawWords, text: Text, format: Format): string {
  const [kind = '', ...rest] = code.split(' ')
  const list = (items: readonly string[]) => items.join(text('list-comma'))
  switch (kind) {
    case 'from':
    case 'until':
      return text(`circumstance.${kind}`, { day: format.day(rest[0] ?? '') })
    case 'in':
      return text('circumstance.in', { provinces: list(rest.map((province) => text(`province.${province}`))) })
    case 'offence':
      return text('circumstance.offence', {
        offences: list(rest.slice(0, 3).map((id) => words.section(id))),
        more: Math.max(0, rest.length - 3),
      })
    default:
      return text(`circumstance.${kind}`)
  }
}
