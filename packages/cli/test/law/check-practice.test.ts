import { expect, test } from 'vitest'
import { checkPractice } from '../../src/law/check-practice.ts'
import { lawFolder } from '../../src/law/law-folder.ts'
import type { PracticeFiles } from '../../src/law/practice-file.ts'
import { readLaw, type LawFiles } from '../../src/law/read-law.ts'
import { toEdition } from '../../src/law/to-edition.ts'

const law = readLaw(lawFolder)

/** What the check says once the files beside the sections, or the words, are changed. */
function problems(change: (practice: PracticeFiles) => Partial<PracticeFiles>, more: Partial<LawFiles> = {}): string[] {
  const changed = { ...law, practice: { ...law.practice, ...change(law.practice) }, ...more }
  return checkPractice(changed, toEdition(changed, '2026-01-01')).map(({ file, what }) => `${file}: ${what}`)
}

/** The list with one entry changed, which must be there. */
function changedIn<T>(list: readonly T[], is: (each: T) => boolean, change: Partial<T>): T[] {
  expect(list.some(is)).toBe(true)
  return list.map((each) => (is(each) ? { ...each, ...change } : each))
}

test('The files beside the sections hold as they lie here', () => {
  expect(problems(() => ({}))).toEqual([])
})

test('An overlap that names a section nobody wrote is found', () => {
  const found = problems(({ overlaps }) => ({
    overlaps: changedIn(overlaps, ({ pair }) => pair === 'trafficking-or-compelled-labour', { other: ['ppc/3740'] }),
  }))
  expect(found).toEqual(['pair trafficking-or-compelled-labour other: names the section "ppc/3740", which there is not'])
})

test('A step that turns on a misspelt fact, definition or section is found by its name', () => {
  const tied = (when: PracticeFiles['steps'][number]['when']) =>
    problems(({ steps }) => ({ steps: changedIn(steps, ({ step }) => step === 'DL-06', { when }) }))
  expect(tied('victim-is-chlid')).toEqual(['step DL-06: names the fact "victim-is-chlid", which is not in facts.yaml'])
  expect(tied({ is: 'ptpa-2018/acts' })).toEqual(['step DL-06: names the definition "ptpa-2018/acts", which no statute gives'])
  expect(tied({ any: [{ offence: ['ptpa-2019/*'] }] })).toEqual(['step DL-06: names the section "ptpa-2019/*", which there is not'])
})

test('The same step written twice is found', () => {
  expect(problems(({ steps }) => ({ steps: changedIn(steps, ({ step }) => step === 'DL-07', { step: 'DL-06' }) }))).toEqual([
    'procedure/steps.yaml: "DL-06" stands twice',
  ])
})

test('A route to a body that is in no list is found', () => {
  expect(problems(({ routes }) => ({ routes: changedIn(routes, ({ route }) => route === 'online', { then: ['cyber-police'] }) }))).toEqual([
    'bodies/routes.yaml: online names the body "cyber-police", which there is not',
  ])
})

test('A source and a doubt that stand in no list are found', () => {
  expect(problems(({ bodies }) => ({ bodies: changedIn(bodies, ({ body }) => body === 'nccia', { sources: ['N99'] }) }))).toEqual([
    'bodies/bodies.yaml: nccia cites the source "N99", which is not in sources.yaml',
  ])
  expect(problems(({ steps }) => ({ steps: changedIn(steps, ({ step }) => step === 'DL-06', { doubts: ['U-99'] }) }))).toEqual([
    'procedure/steps.yaml: DL-06 names the doubt "U-99", which is not in doubts.yaml',
  ])
})

test('An event for which the screens have no words is found', () => {
  const { 'event.arrest': _gone, ...words } = law.words
  expect(problems(() => ({}), { words })).toEqual(['words.yaml: has no words for "event.arrest"'])
})
