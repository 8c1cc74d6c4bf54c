import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddedWords } from '@panah/domain/law/added-words'
import type { Edition } from '@panah/domain/law/edition'
import type { LawBook } from '@panah/domain/law/law-book'
import { expect, onTestFinished, test } from 'vitest'
import { addedFiles, checkAdded, readAdded, staleAdded, writeAdded } from '../../src/law/added-words-file.ts'
import { lawFolder } from '../../src/law/law-folder.ts'
import { change } from './folder.ts'

const read = <T>(file: string) => JSON.parse(readFileSync(join(lawFolder, file), 'utf8')) as T
const edition = read<Edition>('edition.json')
const book = read<LawBook>('book.json')

/** A copy of the translators' folder alone, gone after the test. */
function aCopyOfTheWords(): string {
  const folder = mkdtempSync(join(tmpdir(), 'panah-words-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(lawFolder, 'words'), join(folder, 'words'), { recursive: true })
  return folder
}

const sindhi = (folder: string) => (JSON.parse(addedFiles(folder, edition, book)['words-sd.json'] ?? '{}') as AddedWords).words
const faults = (folder: string) => checkAdded(folder, edition, book).map(({ file, what }) => `${file}: ${what}`)

test('every question an officer asks is there in Sindhi', () => {
  const words = sindhi(aCopyOfTheWords())
  expect(edition.facts.filter(({ fact }) => !words[`facts/${fact}/ask`] || !words[`facts/${fact}/label`])).toEqual([])
})

test('a sentence made from other English is left out, so that the reader gets the Urdu', () => {
  const folder = aCopyOfTheWords()
  expect(sindhi(folder)['facts/force/ask']).toBeTruthy()
  change(folder, join('words', 'sd', 'facts.yaml'), 'Was force used: beating, dragging, tying, holding down?', 'Was force used?')
  expect(sindhi(folder)).not.toHaveProperty('facts/force/ask')
})

test('a code the law does not have, a lost hole and a code that stands twice are found', () => {
  const folder = aCopyOfTheWords()
  const before = faults(folder)
  writeFileSync(
    join(folder, 'words', 'sd', 'zz.yaml'),
    'facts/no-such-fact/label: { en: x, says: ڪجهه }\nfacts/force/label: { en: force, says: زور }\n',
  )
  change(folder, join('words', 'sd', 'words.yaml'), '{day} تي يا ان کان پوءِ', 'پوءِ')
  expect(faults(folder).filter((fault) => !before.includes(fault))).toEqual([
    'words/sd/zz.yaml: facts/force/label stands in words/sd/facts.yaml already',
    'words/sd/words.yaml: words/say.from has not the {holes} of the English',
    'words/sd/zz.yaml: facts/no-such-fact/label is not in the law',
  ])
})

test('a file that is no list of words is said so', () => {
  const folder = aCopyOfTheWords()
  writeFileSync(join(folder, 'words', 'sd', 'zz.yaml'), 'facts/force/label: زور\n')
  expect(readAdded(folder, 'sd').problems).toEqual([{ file: 'words/sd/zz.yaml', what: 'each line needs `en` and `says`' }])
})

test('words that were changed and not built are found', () => {
  const folder = aCopyOfTheWords()
  writeAdded(folder, edition, book)
  expect(staleAdded(folder, edition, book)).toEqual([])
  change(folder, join('words', 'sd', 'facts.yaml'), 'ڇا طاقت استعمال ڪئي وئي', 'ڇا زور ڪيو ويو')
  expect(staleAdded(folder, edition, book)).toEqual(['words-sd.json'])
})
