import { expect, test } from 'vitest'
import { addWords, wordsByCode } from '../../src/law/added-words.ts'
import { said } from '../../src/law/said.ts'

const law = () => ({
  facts: [{ fact: 'force', label: { en: 'force', ur: 'طاقت' }, ask: { en: 'Was force used?', ur: 'کیا طاقت استعمال ہوئی؟' } }],
  rules: { court: [{ rule: 'JC-01', label: { en: 'inside the country', ur: 'ملک کے اندر' } }] },
  provisions: [
    { id: 'ppc/34', label: { en: 'Common intention', ur: 'مشترک ارادہ' }, versions: [{ from: '1860-10-06', note: { en: 'N', ur: 'ن' } }] },
  ],
  says: { 'ppc/34': { en: 'Says', ur: 'کہتی ہے' } },
})

test('everything the law says in words has a code a translator can read', () => {
  expect([...wordsByCode(law()).keys()]).toEqual([
    'facts/force/label',
    'facts/force/ask',
    'rules/court/JC-01/label',
    'provisions/ppc/34/label',
    'provisions/ppc/34/versions/1860-10-06/note',
    'says/ppc/34',
  ])
})

test('a Sindhi reader reads Sindhi where there is some, and Urdu where there is none', () => {
  const here = law()
  addWords(here, { language: 'sd', edition: 'x', words: { 'facts/force/label': 'طاقت جو استعمال', 'facts/gone/label': 'پراڻو' } })
  const [fact] = here.facts
  expect(said(fact!.label, 'sd')).toBe('طاقت جو استعمال')
  expect(said(fact!.ask, 'sd')).toBe('کیا طاقت استعمال ہوئی؟')
  expect(said(fact!.label, 'ur')).toBe('طاقت')
  expect(said(fact!.label, 'en')).toBe('force')
})
