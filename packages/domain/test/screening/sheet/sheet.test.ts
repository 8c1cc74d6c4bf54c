import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instruments } from '../../../src/screening/instruments/instruments.ts'
import { hows } from '../../../src/screening/instruments/settle.ts'
import { sheetLanguages } from '../../../src/screening/sheet/sheet-words.ts'
import { sheetOf, type Filled } from '../../../src/screening/sheet/sheet.ts'

const instruments = JSON.parse(readFileSync(new URL('../../../../../instruments/instruments.json', import.meta.url), 'utf8')) as Instruments
const every = instruments.modules.map(({ module }) => module)
const blank = (language: (typeof sheetLanguages)[number], instrument = 'short-screen', modules: string[] = []) =>
  sheetOf(instruments, { instrument, modules, language }, null)

const told: Filled = {
  number: 'SC-26-000104',
  scene: { heldOn: '2026-11-20', actOn: null, province: 'PK-PB', district: 'PK614', place: 'Kiln B-07 (test)' },
  district: 'Kasur',
  sex: 'female',
  ageBand: 'unknown',
  safety: { immediateDanger: 'no', medicalEmergency: 'yes', selfHarm: 'unknown' },
  facts: {},
  refusedToSay: [],
  interpreter: true,
  interviewerSex: 'female',
  agreedTo: 'referral',
  interview: { answers: { 'bonded-labour': 'yes', threat: 'refused' } },
}

test('A blank sheet holds every question of its instrument once, numbered through, in each language', () => {
  for (const { instrument } of instruments.instruments) {
    const asked = sheetLanguages.map((language) => blank(language, instrument, every)?.steps.flatMap(({ rows }) => rows) ?? [])
    for (const rows of asked) {
      expect(rows.length).toBeGreaterThan(20)
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => String(place + 1)))
      expect(rows.every(({ answer, ask }) => answer === null && ask !== '')).toBe(true)
    }
    expect(new Set(asked.map((rows) => rows.length)).size).toBe(1)
  }
})

test('No sheet has a line for a name, and each says to keep names off it', () => {
  for (const language of sheetLanguages) {
    const sheet = blank(language)
    expect(sheet?.noName).not.toBe('')
    expect(sheet?.scene.map(({ label }) => label).join(' ')).not.toMatch(/name|نام|نالو/i)
  }
})

test('A filled sheet ticks what was told and nothing else: what was never asked is not a no', () => {
  const answer = fc.constantFrom(...hows)
  const codes = instruments.questions.map(({ code }) => code)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...codes), answer), (answers) => {
      const sheet = sheetOf(
        instruments,
        { instrument: 'long-interview', modules: every, language: 'en' },
        { ...told, interview: { answers } },
      )
      const rows = sheet?.steps.flatMap(({ rows }) => rows) ?? []
      const count = (wanted: string) => rows.filter((row) => row.answer === wanted).length
      const onSheet = new Set(rows.map(({ ask }) => ask))
      const asked = instruments.questions.filter(({ ask }) => onSheet.has(ask.en))
      const dealtWith = (how: string) => asked.filter(({ code }) => answers[code] === how).length
      expect(count('yes')).toBe(dealtWith('yes'))
      expect(count('no')).toBe(dealtWith('no'))
      expect(count('refused')).toBe(dealtWith('refused'))
    }),
    { numRuns: 30 },
  )
})

test('A screening from before instruments were kept is put on paper from its facts', () => {
  const old = sheetOf(
    instruments,
    { instrument: 'short-screen', modules: [], language: 'en' },
    { ...told, interview: null, facts: { 'bonded-labour': 'yes', threat: 'unknown' }, refusedToSay: ['force'] },
  )
  const rows = old?.steps.flatMap(({ rows }) => rows) ?? []
  const answers = rows.flatMap(({ answer }) => (answer && answer !== 'skipped' ? [answer] : []))
  expect(answers.toSorted()).toEqual(['does-not-know', 'refused', 'yes'])
})

test('There is no sheet of an instrument that nobody knows', () => {
  expect(blank('ur', 'no-such-instrument')).toBeNull()
})
