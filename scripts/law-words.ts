import { existsSync, globSync, readFileSync } from 'node:fs'
import { wordsByCode, type AddedWords } from '../packages/domain/src/law/added-words.ts'
import { wordsKeptApart } from '../packages/web/build/kept-apart.ts'
import { foreignLetters } from '../packages/web/build/own-letters.ts'
import { at, root } from './paths.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(at(file), 'utf8'))

/** The law in each language whose words lie beside it, line by line: the code, the English, and what it says. */
export function lawWords(): { readonly language: string; readonly code: string; readonly en: string; readonly says: string }[] {
  const english = new Map([...wordsByCode(read('law/edition.json')), ...wordsByCode(read('law/book.json'))])
  return globSync('law/words-*.json', { cwd: root })
    .toSorted()
    .filter((file) => existsSync(at(file)))
    .flatMap((file) => {
      const { language, words } = read(file) as AddedWords
      return Object.entries(words).map(([code, says]) => ({ language, code, en: english.get(code)?.en ?? '', says }))
    })
}

/** What officers ask, the same way: its words of a further language stand in the instruments themselves. */
function askedWords(): ReturnType<typeof lawWords> {
  return [...wordsByCode(read('instruments/instruments.json'))].flatMap(([code, words]) =>
    words.sd === undefined ? [] : [{ language: 'sd', code, en: words.en, says: words.sd }],
  )
}

// The short names of two Acts stand for their crimes.
const inFull = (en: string) => en.replaceAll('PTPA', 'trafficking Act').replaceAll('PSMA', 'smuggling Act')

/** What is wrong with the words of the law and of the instruments in another language: a letter it does not write, the two crimes mixed. Codes and holes are the law check's. */
export function checkLawWords(): string[] {
  return [...lawWords(), ...askedWords()].flatMap(({ language, code, en, says }) =>
    [...foreignLetters(says, language), ...wordsKeptApart(inFull(en), says, language)].map((fault) => `${language}: ${code}: ${fault}`),
  )
}
