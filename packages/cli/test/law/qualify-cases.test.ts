import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '@panah/domain/law/compile'
import { describe, expect, onTestFinished, test } from 'vitest'
import { committedEdition, lawFolder } from '../../src/law/law-folder.ts'
import { qualifyCases } from '../../src/law/qualify-cases.ts'

const edition = committedEdition(lawFolder)
if (!edition) throw new Error('no edition')
const law = compile(edition)

/** An invented girl in service, in the words of the published format. */
const girl = {
  id: 'TEST-1',
  year: 2023,
  place: { district: null, province_or_state: 'Punjab', countries: ['Pakistan'] },
  structured: {
    victims: { age_band: 'child_under_14', sex: 'female', nationality: ['Pakistan'] },
    act: { recruitment: 'yes', harbouring: 'yes' },
    means: { force: 'yes' },
    purpose: { domestic_servitude: 'yes' },
    circumstances: { cross_border: 'no', physical_violence: 'yes' },
  },
}
const lines = (...cases: unknown[]) => cases.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
const outcomes = (...cases: unknown[]) => [...qualifyCases(law, lines(...cases))]

test('A girl beaten in service: trafficking, the police, the sections, and what she is owed', () => {
  const [outcome] = outcomes(girl)
  expect(outcome?.answer).toMatchObject({ id: 'TEST-1', classification: 'TIP', leadAgency: 'POLICE', edition: edition.id })
  expect(outcome?.answer?.findings).toContainEqual({
    offence: 'ptpa-2018/3-2',
    statute: 'ptpa-2018',
    section: '3(2)',
    finding: 'made-out',
    missing: [],
  })
  expect(outcome?.answer?.protections).toEqual(expect.arrayContaining(['medical-care', 'child-protection-officer']))
})

test("What the format holds besides is ignored, and an expert's opinion changes nothing", () => {
  const [plain, rich] = outcomes(girl, { ...girl, title: 'x', facts: 'x', expert: { classification: 'none' }, hard_negative: true })
  expect(rich?.answer).toEqual(plain?.answer)
})

describe('Bad lines', () => {
  test('A broken line stops nobody else, and each says its number and what is wrong', () => {
    const told = outcomes(girl, '{ not json', { ...girl, year: 'last year' }, { id: 'x', year: 2020 }, girl)
    expect(told.map(({ line, wrong }) => [line, wrong])).toEqual([
      [1, undefined],
      [2, 'is not JSON'],
      [3, expect.stringMatching(/^year: /)],
      [4, expect.stringMatching(/^place: /)],
      [5, undefined],
    ])
  })

  test('An answer that is none of the three is refused with its place', () => {
    const [told] = outcomes({ ...girl, structured: { ...girl.structured, means: { force: 'perhaps' } } })
    expect(told).toEqual({ line: 1, wrong: 'structured.means.force: must be yes, no or unknown' })
  })

  test('A fact that the format does not have is told, and the rest is still read', () => {
    const [told] = outcomes({ ...girl, structured: { ...girl.structured, means: { forse: 'yes' } } })
    expect(told?.wrong).toContain('means.forse')
    expect(told?.answer?.classification).toBe('TIP')
  })

  test('Empty lines are no lines', () => {
    expect(outcomes('', girl, '').map(({ line }) => line)).toEqual([2])
  })
})

test('Sections that could be turned on a migrant are kept apart from those against the smuggler', () => {
  const crossing = {
    ...girl,
    structured: {
      victims: { age_band: 'adult', sex: 'male', nationality: ['Pakistan'] },
      act: { transport: 'yes' },
      circumstances: { cross_border: 'yes', irregular_border_crossing: 'yes', fee_paid_to_facilitator: 'yes' },
    },
  }
  const [outcome] = outcomes(crossing)
  expect(outcome?.answer?.findings.map(({ offence }) => offence)).not.toContain('emigration-1979/17-1')
  expect(outcome?.answer?.notAgainstTheVictim).toContain('emigration-1979/17-1')
})

test("Facts of 1989 are judged by the law of 1989, and today's law stands apart", () => {
  const kiln = {
    ...girl,
    year: 1989,
    structured: {
      victims: { age_band: 'adult', sex: 'male' },
      means: { debt_used_to_hold: 'yes' },
      purpose: { bonded_labour: 'yes' },
      circumstances: { exploitation_occurred: 'yes' },
    },
  }
  const [outcome] = outcomes(kiln)
  expect(outcome?.answer?.findings.map(({ offence }) => offence).some((offence) => offence.startsWith('blsa'))).toBe(false)
  expect(outcome?.answer?.underTodaysLaw).toContainEqual({ offence: 'blsa-punjab/11', finding: 'made-out' })
})

test('From the command line: answers on one side, mistakes on the other, and exit 1 when there was one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panah-cases-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'cases.jsonl')
  writeFileSync(file, lines(girl, '{ not json', girl).join('\n'))
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
  const run = (path: string) => spawnSync(process.execPath, [main, 'law', 'qualify', '--cases', path], { encoding: 'utf8' })
  const { stdout, stderr, status } = run(file)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { classification: string }).classification),
  ).toEqual(['TIP', 'TIP'])
  expect(stderr).toBe('line 2: is not JSON\n')
  expect(status).toBe(1)
  writeFileSync(file, lines(girl).join('\n'))
  expect(run(file).status).toBe(0)
  expect(run(join(folder, 'nowhere.jsonl'))).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot be read') })
})
