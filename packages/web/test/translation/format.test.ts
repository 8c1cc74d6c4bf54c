import { expect, test } from 'vitest'
import { dayInPakistan, formatOf } from '../../src/translation/format.ts'
import { english, languagesIn } from '../../src/translation/languages.ts'

const all = languagesIn(['en', 'ur', 'sd', 'ps', 'pnb', 'bal'])

test.each(all)('$code shows dates and numbers with the digits 0–9', (language) => {
  const format = formatOf(language)
  for (const shown of [
    format.day('2026-11-21'),
    format.longDay('2026-11-21'),
    format.dayTime('2026-11-21T10:40:00Z'),
    format.number(1204),
  ]) {
    expect(shown).toMatch(/\d/)
    expect(shown).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/)
  }
})

test.each(['ur', 'sd'])('whoever chose the digits of %s sees every date and number in them', (code) => {
  const format = formatOf({ ...languagesIn([code])[0]!, digits: 'eastern' })
  expect(format.number(1204)).toBe('۱,۲۰۴')
  expect(format.time('2026-11-21T10:40:00Z')).toBe('۱۵:۴۰')
  expect(format.day('2026-11-21')).not.toMatch(/\d/)
  expect(format.calendarDay('2026-11-21T10:40:00Z')).toBe('2026-11-21')
})

test('an hour is the hour in Pakistan, wherever the device believes to be', () => {
  expect(formatOf(english).time('2026-11-21T10:40:00Z')).toBe('15:40')
  expect(formatOf(english).dayTime('2026-11-21T20:00:00Z')).toBe('22 Nov 01:00')
})

test('a day without an hour is that day', () => {
  expect(formatOf(english).day('2026-11-21')).toBe('21 Nov 2026')
  expect(dayInPakistan('2026-11-21')).toBe('2026-11-21')
})

test('the day changes at midnight in Pakistan', () => {
  expect(dayInPakistan('2026-11-21T18:59:59Z')).toBe('2026-11-21')
  expect(dayInPakistan('2026-11-21T19:00:00Z')).toBe('2026-11-22')
})

test('a month is written with the digits 0–9, also in Urdu', () => {
  expect(formatOf(english).month('2026-11')).toBe('Nov 2026')
  expect(formatOf(languagesIn(['ur'])[0]!).month('2026-11')).toMatch(/نومبر.*2026/)
})

test('Sindhi, Pashto and Punjabi days have their own months, which browsers do not know', () => {
  const [, ...others] = languagesIn(['en', 'sd', 'ps', 'pnb'])
  expect(others.map((language) => formatOf(language).day('2026-08-02'))).toEqual(['2 آگسٽ 2026', '2 اګست 2026', '2 اگست 2026'])
  expect(others.map((language) => formatOf(language).month('2026-12'))).toEqual(['ڊسمبر 2026', 'دسمبر 2026', 'دسمبر 2026'])
  expect(formatOf(others[0]!).dayTime('2026-10-31T20:00:00Z')).toBe('1 نومبر 01:00')
})

test('Urdu months are Urdu words', () => {
  const [urdu] = languagesIn(['ur'])
  expect(formatOf(urdu!).day('2026-11-21')).toContain('نومبر')
})
