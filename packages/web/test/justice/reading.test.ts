import { readFileSync } from 'node:fs'
import { compile } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import { expect, test } from 'vitest'
import { answered, emptyFacts, type DeskState } from '../../src/justice/desk-state.ts'
import { askedAbout, effectIfAdded, readDesk } from '../../src/justice/reading.ts'

const edition = JSON.parse(readFileSync(new URL('../../../../law/edition.json', import.meta.url), 'utf8')) as Edition
const law = compile(edition)
const empty = emptyFacts('2025-11-21', 'PK-PB')
const desk = (facts: DeskState['facts'], decided: DeskState['decided'] = {}) => ({ facts, decided })
const kiln = answered(empty, 'matter', {
  recruited: 'yes',
  harboured: 'yes',
  'bonded-labour': 'yes',
  'debt-used-to-hold': 'yes',
  confined: 'yes',
})
const offences = (those: readonly { offence: string }[]) => those.map(({ offence }) => offence)

test('An empty desk names no offence and picks nothing', () => {
  const { made, open, picks } = readDesk(law, desk(empty))
  expect([made, open, picks]).toEqual([[], [], []])
})

test('A woman held at a kiln for a debt: trafficking leads, bonded labour stands beside, both are made out', () => {
  const reading = readDesk(law, desk(answered(kiln, 'V1', { 'victim-is-female': 'yes' })))
  expect(offences(reading.made)).toEqual(expect.arrayContaining(['ptpa-2018/3-2', 'blsa-punjab/11']))
  expect(reading.picks.find(({ as }) => as === 'lead')?.offence).toBe('ptpa-2018/3-2')
})

test('What could be turned on the victim is warned of and never offered as an offence', () => {
  const crossed = answered(answered(empty, 'matter', { 'cross-border': 'yes', 'irregular-crossing': 'yes' }), 'V1', {
    'crossed-without-passport': 'yes',
  })
  const { against, made, open, refuted } = readDesk(law, desk(crossed))
  expect(against.length).toBeGreaterThan(0)
  const offered = offences([...made, ...open, ...refuted])
  for (const { offence } of against) expect(offered).not.toContain(offence)
})

test('A section against the victim is not picked even where somebody decided so before', () => {
  const turned = edition.provisions.filter(({ against }) => against !== undefined).map(({ id }) => id)
  const decided = Object.fromEntries(turned.map((id) => [id, 'added' as const]))
  for (const { offence } of readDesk(law, desk(kiln, decided)).picks) expect(turned).not.toContain(offence)
})

test('Before a section is picked one sees which court it would bring in', () => {
  const reading = readDesk(law, desk(answered(kiln, 'V1', { 'victim-is-female': 'yes' })))
  expect(effectIfAdded(law, reading, 'ppc/371a').courts).toEqual(['anti-rape-court'])
  expect(effectIfAdded(law, reading, 'ppc/343')).toEqual({ courts: [], endsBail: false, allowsArrest: false })
})

test('Where only bailable sections are picked, one sees that trafficking would end bail before ticking it', () => {
  const facts = answered(kiln, 'V1', { 'victim-is-female': 'yes' })
  const others = readDesk(law, desk(facts)).picks.filter(({ offence }) => offence !== 'ppc/342')
  const only = readDesk(law, desk(facts, Object.fromEntries(others.map(({ offence }) => [offence, 'left-out' as const]))))
  expect(only.picks.map(({ offence }) => offence)).toEqual(['ppc/342'])
  expect(effectIfAdded(law, only, 'ptpa-2018/3-2')).toMatchObject({ endsBail: true, allowsArrest: false })
})

test('What is missing about a person is asked of the one for whom it is still open', () => {
  const two: DeskState['facts'] = {
    ...kiln,
    victims: [
      { ref: 'V1', facts: { 'victim-is-female': 'no', 'victim-is-child': 'no' } },
      { ref: 'V2', facts: {} },
    ],
  }
  const reading = readDesk(law, desk(two))
  const graver = reading.open.find(({ victims, missing }) => missing.includes('serious-injury') && victims.length > 1)
  expect(graver && askedAbout(law, two, graver, 'serious-injury')).toMatch(/^V[12]$/)
  expect(graver && askedAbout(law, two, graver, 'documents-kept')).toBe('matter')
})
