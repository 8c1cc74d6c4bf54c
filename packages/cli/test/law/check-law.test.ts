import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lawFolder } from '../../src/law/law-folder.ts'
import { aCopyOfTheLaw, change, problemsIn } from './folder.ts'

const section = 'pakistan/ptpa-2018/section-3-2.yaml'

test('The law as it lies here holds', () => {
  expect(problemsIn(lawFolder)).toEqual([])
})

test('A lawyer who changes one word is told that the seal is broken and the edition is stale', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section, 'the sentence is higher', 'the sentence is much higher')
  expect(problemsIn(folder)).toEqual([
    expect.stringMatching(/^pakistan\/ptpa-2018\/section-3-2\.yaml: was changed after it was sealed/),
    expect.stringMatching(/^edition\.json: is stale/),
  ])
})

test('A misspelt fact is named, with the file in which it stands', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section, 'any: [victim-is-child, victim-is-female]', 'any: [victim-is-chlid, victim-is-female]')
  expect(problemsIn(folder)).toContainEqual(`${section}: names the fact "victim-is-chlid", which is not in facts.yaml`)
})

test('A fact that no rule uses is named', () => {
  const folder = aCopyOfTheLaw()
  change(
    folder,
    'facts.yaml',
    /$/,
    '\n- fact: wore-a-hat\n  about: victim\n  group: person\n  label: { en: wore a hat, ur: ٹوپی پہنی }\n  ask: { en: Was there a hat?, ur: کیا ٹوپی تھی؟ }\n',
  )
  expect(problemsIn(folder)).toContainEqual('facts.yaml: no rule uses the fact "wore-a-hat"')
})

test('A section may not be surer because an answer is missing', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section, 'any: [victim-is-child, victim-is-female]', 'any: [victim-is-child, { unshown: victim-is-female }]')
  expect(problemsIn(folder)).toContainEqual(`${section}: has an element that goes by what is not shown; only rules of office may`)
})

test('Two texts that bind on the same day are found', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section, 'to: 2025-03-31', 'to: 2025-04-30')
  expect(problemsIn(folder)).toContainEqual(`${section}: the texts from 2018-06-02 and from 2025-04-01 overlap`)
})

test('A section without worked cases is found', () => {
  const folder = aCopyOfTheLaw()
  rmSync(join(folder, section.replace('.yaml', '.cases.yaml')))
  expect(problemsIn(folder)).toContainEqual(`${section}: has 0 worked cases; it needs at least three`)
})

test('A worked case that does not come out as expected is told by its own sentence', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section.replace('.yaml', '.cases.yaml'), 'expect: made-out', 'expect: not-made-out')
  expect(problemsIn(folder)).toContainEqual(expect.stringMatching(/"A girl of thirteen .*": expected not-made-out, is made-out$/))
})

test('A boolean, an unknown key and a date that is none are mistakes, all told at once', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section, 'bailable: no', 'bailable: false')
  change(folder, section, 'cite: ', 'citation: ')
  change(folder, section, 'from: 2025-04-01', 'from: April 2025')
  const told = problemsIn(folder)
    .filter((line) => line.startsWith(section))
    .join('\n')
  expect(told).toContain('bailable')
  expect(told).toContain('citation')
  expect(told).toContain('write a day as')
})

test('A source or a doubt that is in no list is found', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section, 'sources: [S01, J01, T21, T20]', 'sources: [S01, X99]')
  expect(problemsIn(folder)).toContainEqual(`${section}: cites the source "X99", which is not in sources.yaml`)
})

test('A signature without a name is none', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section, 'status: unreviewed', 'status: signed')
  expect(problemsIn(folder)).toContainEqual(`${section}: is signed, but does not say by whom and on which day`)
})

test('A code without words in both languages is found', () => {
  const folder = aCopyOfTheLaw()
  change(folder, 'words.yaml', /^court\.anti-rape-court:.*\n/m, '')
  expect(problemsIn(folder)).toContainEqual('words.yaml: has no words for "court.anti-rape-court"')
})

test('A page of the book that somebody edited by hand is stale', () => {
  const folder = aCopyOfTheLaw()
  change(folder, 'book/en/ptpa-2018.md', 'Prevention', 'Preventing')
  expect(problemsIn(folder)).toEqual(['book: is stale: run `panah law book`'])
})
