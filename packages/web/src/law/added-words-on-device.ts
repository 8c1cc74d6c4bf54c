import bookSindhi from '@panah/law/words-sd-book.json?url'
import lawSindhi from '@panah/law/words-sd.json?url'
import { addWords, type AddedWords } from '@panah/domain/law/added-words'
import type { Edition } from '@panah/domain/law/edition'
import type { LawBook } from '@panah/domain/law/law-book'

type Part = 'law' | 'book'
const addresses: Readonly<Record<string, Readonly<Record<Part, string>>>> = { sd: { law: lawSindhi, book: bookSindhi } }

async function fetched(address: string | undefined): Promise<AddedWords | null> {
  if (address === undefined) return null
  const response = await fetch(address, { credentials: 'omit' })
  return response.ok ? ((await response.json()) as AddedWords) : null
}

const given = new WeakMap<object, Map<string, Promise<void>>>()

/**
 * Puts the words of a language into a law or a book that is on this device, once. A language whose words lie in the law itself needs none.
 * Where they do not come, Urdu stays: a reader is not kept from the law by a missing translation, and the next choice of the language asks again.
 */
export function withAddedWords(to: Edition | LawBook, language: string, part: Part): Promise<void> {
  const asked = given.get(to) ?? new Map<string, Promise<void>>()
  given.set(to, asked)
  const earlier = asked.get(language)
  if (earlier) return earlier
  const giving = fetched(addresses[language]?.[part]).then(
    (added) => {
      const edition = 'id' in to ? to.id : to.edition
      if (added?.edition === edition) addWords(to, added)
    },
    () => void asked.delete(language),
  )
  asked.set(language, giving)
  return giving
}
