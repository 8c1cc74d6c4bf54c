import { expect, test } from 'vitest'
import { bookOf } from '../../src/law/book.ts'
import { committedEdition, lawFolder } from '../../src/law/law-folder.ts'
import { readLaw } from '../../src/law/read-law.ts'

const edition = committedEdition(lawFolder)
if (!edition) throw new Error('no edition')
const pages = new Map(bookOf(readLaw(lawFolder), edition).map(({ file, text }) => [file, text]))

test('A lawyer finds the plain statement, the rule, the figures, the cases and the signature of a section on one page', () => {
  const page = pages.get('en/ptpa-2018.md') ?? ''
  expect(page).toContain('## 3(2) · Trafficking of a woman or a child')
  expect(page).toContain('- **how**: force, fraud or coercion; for a child none is needed')
  expect(page).toContain('Prison: 2 years to 10 years')
  expect(page).toContain('A girl of thirteen is placed in a house in the city, beaten, and made to serve (2023-07-20): made out.')
  expect(page).toContain('not yet reviewed by a lawyer')
})

test('Every statute has a page in both languages', () => {
  for (const { id } of edition.statutes) for (const language of ['en', 'ur']) expect(pages.has(`${language}/${id}.md`)).toBe(true)
})

test('A penalty that nobody has verified is said to be so', () => {
  const page = pages.get('en/blsa-sindh.md') ?? ''
  expect(page).toContain('- not verified')
  expect(page).not.toMatch(/Prison: .*\d/)
})

test('A reader of Urdu finds each worked case told by its facts in Urdu', () => {
  const page = pages.get('ur/ptpa-2018.md') ?? ''
  expect(page).toContain('اٹھارہ سال سے کم عمر؛ عورت یا لڑکی؛ بھرتی کیا گیا')
  expect(page).toContain('**اجزا پورے ہیں**')
})
