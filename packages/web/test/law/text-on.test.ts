import type { Edition } from '@panah/domain/law/edition'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textsOn } from '../../src/law/text-on.ts'

const edition = JSON.parse(readFileSync(new URL(import.meta.resolve('@panah/law/edition.json')), 'utf8')) as Edition
const provision = edition.provisions.find(({ id }) => id === 'ptpa-2018/3-2')
if (!provision) throw new Error('no section 3(2)')
const from = (day: string) => {
  const { text, or } = textsOn(provision, day)
  return [text?.from ?? null, or?.from ?? null]
}

test('the law of the day is shown: before the Act none, then the old text, both while it is doubtful, then the new one', () => {
  expect(from('2018-01-01')).toEqual([null, null])
  expect(from('2020-01-01')).toEqual([provision.versions[0]?.from, null])
  expect(from('2025-03-01')).toEqual([provision.versions[0]?.from, '2025-04-01'])
  expect(from('2025-04-01')).toEqual(['2025-04-01', null])
})

test('on no day do two texts hold for certain', () => {
  for (const each of edition.provisions) for (const { from: day } of each.versions) expect(textsOn(each, day).text?.from, each.id).toBe(day)
})
