import { expect, test } from 'vitest'
import { checkKeys } from '../../build/check-keys.ts'
import { findKeys } from '../../build/find-keys.ts'

const english = (...keys: string[]) => keys.map((key) => ({ key, text: key, note: '', fuzzy: false, repeated: false }))
const code = (source: string, refusals: string[] = [], words: string[] = []) => ({
  asked: findKeys('Page.tsx', source),
  refusals: refusals.map((each) => ({ code: each, file: 'send.ts' })),
  words: new Set(words),
})

test('a sentence that is asked for and not there is found with its place', () => {
  expect(checkKeys(english('case.title'), code("const text = useText('case')\ntext('title')\ntext('titel')"))).toEqual([
    'Page.tsx:3: there is no sentence case.titel',
  ])
})

test('a sentence that nobody says is found', () => {
  expect(checkKeys(english('case.title', 'case.old'), code("const text = useText('case'); text('title')"))).toEqual([
    'case.old: nobody says this',
  ])
})

test('a pattern says every sentence it fits, and needs one', () => {
  expect(checkKeys(english('case.stage.plan', 'case.stage.closed'), code("const text = useText('case'); text(`stage.${stage}`)"))).toEqual(
    [],
  )
  expect(checkKeys([], code("const text = useText('case'); text(`stage.${stage}`)"))).toEqual([
    'Page.tsx:1: there is no sentence case.stage.*',
  ])
})

test('every refusal has its sentence', () => {
  expect(
    checkKeys(
      english('referral.refused.needs-consent', 'ui.refused.request.origin'),
      code('', ['referral.needs-consent', 'request.origin', 'stale']),
    ),
  ).toEqual(['send.ts: the refusal stale has no sentence ui.refused.stale'])
})

test('a key that the command line says stands in its source', () => {
  expect(checkKeys(english('cli.done'), code('', [], ['cli.done']))).toEqual([])
})
