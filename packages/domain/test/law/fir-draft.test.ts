import { expect, test } from 'vitest'
import { speak } from '../../src/law/explain.ts'
import { draftOf } from '../../src/law/fir-draft.ts'
import { draftAsText, sectionList } from '../../src/law/fir-draft-text.ts'
import { draftInWords } from '../../src/law/fir-draft-words.ts'
import type { Pick } from '../../src/law/propose.ts'
import type { Situation } from '../../src/law/situation.ts'
import { edition, law } from './world.ts'

const kiln: Situation = {
  onDate: '2025-11-01',
  place: { provinces: ['PK-PB'], countries: [] },
  transaction: { recruited: 'yes', harboured: 'yes', 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes', 'cross-border': 'no' },
  victims: [
    { ref: 'V1', facts: { 'victim-is-female': 'yes' } },
    { ref: 'V2', facts: { 'victim-is-female': 'no', 'victim-is-child': 'no' } },
  ],
  accused: [{ ref: 'A1', facts: { 'accused-did-it': 'yes' } }],
}
const picks: Pick[] = [
  { offence: 'blsa-punjab/11', as: 'added' },
  { offence: 'ptpa-2018/3-2', as: 'lead' },
  { offence: 'ppc/374', as: 'alternative' },
]
const about = { caseNumber: 'PN-26-004417', madeOn: '2025-11-22' }
const page = (language: 'en' | 'ur', situation = kiln, chosen = picks) =>
  draftInWords(speak(edition, language), draftOf(law, situation, chosen), about)

test('The lead is written first and the alternative last, whatever was ticked first', () => {
  expect(sectionList(page('en'))).toBe(
    [
      'PTPA 2018 s. 3(2): Trafficking of a woman or a child (leads)',
      'Punjab Bonded Labour Act s. 11: Compelling bonded labour (added)',
      'PPC s. 374: Unlawful compulsory labour (in the alternative)',
    ].join('\n'),
  )
})

test('An officer copies the whole draft: facts by element, for whom, bail, court and whose case, without a verdict and without a name', () => {
  const text = draftAsText(page('en'))
  expect(text).toContain('Case file PN-26-004417\nLaw of the day of the act: 01-11-2025\nWhere: Punjab')
  expect(text).toContain('The facts so far make it out for V1 and A1.')
  expect(text).toContain('what was done: shown, because: recruited and kept or housed.')
  expect(text).toContain('The case is non-bailable, through PTPA 2018 s. 3(2).')
  expect(text).toContain('V1: woman or girl and age not known, so treated as a child')
  expect(text).toContain('No name stands in this paper.')
  expect(text).not.toMatch(/guilty|proved|confirmed/i)
})

test('In Urdu a section keeps its order: it is set apart wherever it stands', () => {
  const text = draftAsText(page('ur'))
  expect(text).toContain('پی ٹی پی اے 2018 دفعہ \u20663(2)\u2069')
  expect(text).toContain('کیس فائل \u2066PN-26-004417\u2069')
  expect(text).not.toMatch(/(?<!\u2066)3\(2\)/)
})

test('A penalty that nobody verified is said to be so, and no figure stands in its place', () => {
  const later = page('en', { ...kiln, onDate: '2026-06-01' }, [{ offence: 'blsa-punjab/11', as: 'lead' }])
  expect(later.sections[0]?.rows).toContainEqual({ name: 'Penalty', value: 'not verified' })
  const told = later.parts.find(({ title }) => title === 'For the prosecutor')?.lines.map(({ says }) => says) ?? []
  expect(told).toContain('The penalty of Punjab Bonded Labour Act s. 11 is not verified; no figure is given.')
})

test('In the weeks of 2025 of which nobody can say the prosecutor is told', () => {
  const weeks = page('en', { ...kiln, onDate: '2025-03-01' }, [{ offence: 'ptpa-2018/3-2', as: 'lead' }])
  const told = weeks.parts.find(({ title }) => title === 'For the prosecutor')?.lines.map(({ says }) => says) ?? []
  expect(told).toContain('PTPA 2018 s. 3(2): Nobody can say which text bound on that day. The prosecutor decides.')
})

test('A section that could be turned on the victim is never drafted, even when somebody picks it; it is warned of', () => {
  const abroad: Situation = {
    ...kiln,
    transaction: { ...kiln.transaction, 'cross-border': 'yes', 'crossed-without-passport': 'yes', 'outside-emigration-rules': 'yes' },
    victims: [{ ref: 'V1', facts: { 'victim-is-female': 'yes', 'victim-is-citizen': 'yes' } }],
  }
  const draft = draftOf(law, abroad, [...picks, { offence: 'emigration-1979/17-1', as: 'added' }])
  expect(draft.sections.map(({ finding }) => finding.offence)).not.toContain('emigration-1979/17-1')
  expect(draft.against).toContain('emigration-1979/17-1')
  expect(page('en', abroad).parts.find(({ title }) => title === 'Never against the victim')?.warns).toBe(true)
})

test('An open section is drafted with what is still to find out', () => {
  const open = page('en', kiln, [{ offence: 'ptpa-2018/4', as: 'added' }])
  expect(open.sections[0]).toMatchObject({ state: 'open', finding: 'open' })
  expect(open.sections[0]?.asks[0]).toMatch(/^Still to find out: /)
})

test('A country is called by its name in the language of the paper', () => {
  const abroad = { ...kiln, place: { ...kiln.place, countries: ['PK', 'AE'] } }
  expect(page('en', abroad).about.join(' ')).toContain('also in: United Arab Emirates')
  expect(page('ur', abroad).about.join(' ')).toContain('متحدہ عرب امارات')
})

test('A draft without any section says so', () => {
  expect(draftAsText(page('en', kiln, []))).toContain('Sections\nNo section is picked.')
})
