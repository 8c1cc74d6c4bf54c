import { expect, test } from 'vitest'
import type { CatalogueFile } from '../../build/catalogue-file.ts'
import { checkCatalogues } from '../../build/check-catalogues.ts'

function file(language: string, texts: Record<string, string>, more: { fuzzy?: string; repeated?: string } = {}): CatalogueFile {
  return {
    language,
    room: 'room',
    entries: Object.entries(texts).map(([key, text]) => ({
      key: `room.${key}`,
      text,
      note: '',
      fuzzy: more.fuzzy === key,
      repeated: more.repeated === key,
    })),
  }
}

const faults = (english: CatalogueFile, urdu: CatalogueFile) =>
  checkCatalogues([english, urdu], 'en').map((fault) => fault.replace(/^translations\//, ''))

test('a translation that says all of it in the same parameters is let through', () => {
  const english = file('en', { waits: '{n, plural, one {# person waits} other {# persons wait}} for {who}', bold: '<b>Now</b>' })
  const urdu = file('ur', { waits: '{who} کے لیے {n, plural, one {# فرد منتظر ہے} other {# افراد منتظر ہیں}}', bold: '<b>ابھی</b>' })
  expect(faults(english, urdu)).toEqual([])
})

test('a sentence that is missing, empty, fuzzy, twice there or unknown to the source is found', () => {
  const english = file('en', { a: 'A', b: 'B', c: 'C' })
  expect(faults(english, file('ur', { b: ' ', c: 'ج', d: 'د' }, { fuzzy: 'c', repeated: 'd' }))).toEqual([
    'ur/room.po: room.b: is empty',
    'ur/room.po: room.c: is marked fuzzy: a person has to read it',
    'ur/room.po: room.d: stands here twice',
    'ur/room.po: room.a: is missing',
    'ur/room.po: room.d: is not in the source',
  ])
})

test('a language that has only been begun may lack sentences and rooms, and is held to what it says', () => {
  const english = file('en', { a: 'A', b: '{n} of {all}', c: 'C' })
  const other: CatalogueFile = { language: 'en', room: 'other', entries: [] }
  expect(checkCatalogues([english, other, file('ps', { b: '{n}', d: 'د' })], 'en', new Set(['ps']))).toEqual([
    'translations/ps/room.po: room.d: is not in the source',
    'translations/ps/room.po: room.b: lacks {all}',
  ])
  expect(checkCatalogues([english, other, file('ps', { a: 'ا' })], 'en')).toHaveLength(3)
})

test('a parameter that got lost or was invented is found', () => {
  expect(faults(file('en', { a: '{n} of {all}' }), file('ur', { a: '{n} از {total}' }))).toEqual([
    'ur/room.po: room.a: lacks {all}',
    'ur/room.po: room.a: has {total}, which the source has not',
  ])
})

test('a language without a form needs not choose by it', () => {
  const english = file('en', {
    a: 'Who can take {whom, select, woman {her} man {him} other {them}} tonight?',
    b: '{beds, plural, one {bed free} other {beds free}}',
  })
  expect(faults(english, file('ur', { a: 'آج رات کون رکھ سکتا ہے؟', b: 'بستر خالی' }))).toEqual([])
})

test('a plural without one of its forms is found, and "=1" is a way to write "one"', () => {
  const english = file('en', { a: '{n, plural, one {# day} other {# days}}', b: '{n, plural, =1 {a day} other {# days}}' })
  expect(faults(english, file('ur', { a: '{n, plural, other {# دن}}', b: '{n, plural, =1 {ایک دن} other {# دن}}' }))).toEqual([
    'ur/room.po: room.a: {n} lacks the form "one"',
  ])
})

test('a message that cannot be read, an open tag and a key of another room are found', () => {
  const english: CatalogueFile = {
    language: 'en',
    room: 'room',
    entries: [
      { key: 'other.a', text: '{n, plural', note: '', fuzzy: false, repeated: false },
      { key: 'room.b', text: '<b>open', note: '', fuzzy: false, repeated: false },
    ],
  }
  expect(checkCatalogues([english], 'en')).toEqual([
    'translations/en/room.po: other.a: a key of this file begins with "room."',
    'translations/en/room.po: other.a: cannot be read as an ICU message',
    'translations/en/room.po: room.b: has a <b> that is not closed',
  ])
})

test('a room that a language does not have is found', () => {
  expect(checkCatalogues([file('en', { a: 'A' }), { language: 'ur', room: 'elsewhere', entries: [] }], 'en')).toEqual([
    'translations/ur/room.po: is missing',
    'translations/ur/elsewhere.po: there is no such room in en',
  ])
})
