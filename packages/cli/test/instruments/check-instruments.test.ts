import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import { checkInstruments } from '../../src/instruments/check-instruments.ts'
import { instrumentsFolder, readInstruments } from '../../src/instruments/read-instruments.ts'
import { sealInstruments, signFile } from '../../src/instruments/seal-instruments.ts'
import { committedEdition, lawFolder } from '../../src/law/law-folder.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'panah-instruments-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const edition = committedEdition(lawFolder)

/** What the check says once a practitioner has changed one file. */
function saidAfter(file: string, change: (text: string) => string): string[] {
  cpSync(instrumentsFolder, folder, { recursive: true, force: true })
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
  return said()
}

function said(): string[] {
  if (!edition) throw new Error('The law has no edition')
  const committed = JSON.parse(readFileSync(join(folder, 'instruments.json'), 'utf8')) as Instruments
  return checkInstruments(readInstruments(folder), edition, committed).map(({ file, what }) => `${file}: ${what}`)
}

test.each([
  ['a question that settles what there is not', 'questions/held.yaml', /settles: \[CD02\]/, 'settles: [CD77]', 'settles "CD77"'],
  [
    'an indicator that nobody asks for',
    'questions/control.yaml',
    /settles: \[CD07\]/,
    'settles: [CD06]',
    'indicator CD07: is asked by no question',
  ],
  ['an instrument that forgets a use of people', 'short-screen.yaml', / {6}- { q: organ-removal }\n/, '', 'never asks for organ-removal'],
  ['a question put to nobody', 'modules/debt.yaml', / {2}- { q: kiln-returned }\n/, '', 'question kiln-returned: is put by no instrument'],
  [
    'a question above who holds the instrument',
    'short-screen.yaml',
    /q: threat }/,
    'q: threat-violence }',
    'which whoever holds it may not ask',
  ],
  ['an observation that leads nowhere', 'observations/unodc.yaml', /modules: \[debt\]/, 'modules: [depth]', 'takes the module depth'],
  ['a word too many', 'short-screen.yaml', /thorough|who: any-officer/, 'who: anybody', 'short-screen.yaml: who'],
])('the check finds %s', (_what, file, wrong, put, expected) => {
  expect(saidAfter(file, (text) => text.replace(wrong, put)).join('\n')).toContain(expected)
})

test('whoever changes a comma breaks the seal, and the sealing takes a signature away', () => {
  expect(saidAfter('questions/held.yaml', (text) => text.replace('Ask alone.', 'Ask alone now.')).join('\n')).toContain(
    'questions/held.yaml: was changed after it was sealed',
  )
  sealInstruments(folder, readInstruments(folder))
  expect(said()).toEqual(['instruments.json: is stale: run `panah instruments build`'])
  const signature = { file: 'questions/held.yaml', by: 'Test Person 9, Trainer', on: '2026-01-15' }
  expect(signFile(folder, readInstruments(folder), signature)).toBeNull()
  expect(readFileSync(join(folder, 'questions/held.yaml'), 'utf8')).toMatch(/status: signed\n {2}by: Test Person 9, Trainer/)
  writeFileSync(
    join(folder, 'questions/held.yaml'),
    readFileSync(join(folder, 'questions/held.yaml'), 'utf8').replace('Ask alone now.', 'Ask alone.'),
  )
  expect(sealInstruments(folder, readInstruments(folder))).toEqual([{ file: 'questions/held.yaml', lostSignature: true }])
  expect(readFileSync(join(folder, 'questions/held.yaml'), 'utf8')).toMatch(/status: unreviewed\n {2}seal/)
})

test('a further language says everything that is said, and nothing that is not', () => {
  cpSync(instrumentsFolder, folder, { recursive: true, force: true })
  const words = join(folder, 'words')
  mkdirSync(words, { recursive: true })
  writeFileSync(join(words, 'sd.yaml'), 'confined.ask: ڇا ماڻهو بند آهي؟\nnobody.ask: ڪير؟\n')
  const problems = said()
  expect(problems).toContain('words/sd.yaml: has words for "nobody.ask", which is nowhere')
  expect(problems).toContain('words/sd.yaml: has no words for "threat.ask"')
  expect(problems).not.toContain('words/sd.yaml: has no words for "confined.ask"')
})
