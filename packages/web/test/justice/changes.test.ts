import { readFileSync } from 'node:fs'
import { compile } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import { expect, test } from 'vitest'
import { changesBetween, standingFor } from '../../src/justice/changes.ts'
import { answered, emptyFacts, type DeskState } from '../../src/justice/desk-state.ts'
import { readDesk } from '../../src/justice/reading.ts'

const law = compile(JSON.parse(readFileSync(new URL('../../../../law/edition.json', import.meta.url), 'utf8')) as Edition)
const read = (facts: DeskState['facts']) => readDesk(law, { facts, decided: {} })
const woman = answered(emptyFacts('2026-11-21', 'PK-PB'), 'V1', { 'victim-is-female': 'yes', 'victim-is-child': 'no' })
const meant = answered(woman, 'matter', { harboured: 'yes', 'commercial-sex': 'yes', 'sexual-exploitation': 'yes' })

test('One more answer makes an open section out: the officer is told which, without comparing two lists', () => {
  const { told } = changesBetween(read(meant), read(answered(meant, 'matter', { 'sold-or-bought': 'yes' })))
  expect(told[0]?.is).toBe('made-out')
  expect(told).toContainEqual({ offence: 'ppc/371a', was: 'open', is: 'made-out' })
})

test('The answer taken back: what was made out is told to be open again', () => {
  const { told } = changesBetween(read(answered(meant, 'matter', { 'sold-or-bought': 'yes' })), read(meant))
  expect(told).toContainEqual({ offence: 'ppc/371a', was: 'made-out', is: 'open' })
})

test('An answer on which nothing hangs changes nothing, and says so', () => {
  expect(changesBetween(read(meant), read(meant))).toEqual({ told: [], opened: 0 })
})

test('What only came into question is counted and not told as news', () => {
  const { told, opened } = changesBetween(read(woman), read(meant))
  expect(opened).toBeGreaterThan(0)
  expect(told.filter(({ is }) => is === 'open')).toEqual([])
})

test('A grown man and a girl at one kiln: what is made out for the girl without force is still open for him', () => {
  const both = answered(
    answered(answered(emptyFacts('2026-11-21', 'PK-PB'), 'matter', { recruited: 'yes', harboured: 'yes', 'forced-labour': 'yes' }), 'V1', {
      'victim-is-female': 'yes',
      'victim-is-child': 'yes',
    }),
    'V2',
    { 'victim-is-female': 'no', 'victim-is-child': 'no' },
  )
  const reading = read(both)
  const [girl, man] = [standingFor(reading, 'V1'), standingFor(reading, 'V2')]
  expect(girl.made).toContain('ptpa-2018/3-2')
  expect(man.made).not.toContain('ptpa-2018/3-1')
  expect(man.open).toBeGreaterThan(0)
})
