import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@panah/domain/law/compile'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { committedEdition, lawFolder } from '../../src/law/law-folder.ts'
import { qualifyCases } from '../../src/law/qualify-cases.ts'

const Expected = z.object({
  id: z.string(),
  title: z.string(),
  hard_negative: z.boolean(),
  expert: z.object({
    classification: z.string(),
    secondary: z.array(z.string()),
    lead_agency_code: z.string(),
    lead_agency_also_acceptable: z.array(z.string()),
    expected_offences: z.array(z.string()),
    offences_not_supported: z.array(z.string()),
  }),
})

const edition = committedEdition(lawFolder)
if (!edition) throw new Error('no edition')
const lines = readFileSync(join(lawFolder, 'published', 'cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
const answers = new Map([...qualifyCases(compile(edition), lines)].map(({ answer, wrong }) => [answer?.id, { answer, wrong }]))
const cases = lines.map((line) => Expected.parse(JSON.parse(line)))
const offences = new Set(edition.provisions.map(({ id }) => id))

describe.each(cases)('$id $title', ({ id, hard_negative, expert }) => {
  const { answer, wrong } = answers.get(id) ?? {}

  test('is read whole, and what is expected of it names sections that there are', () => {
    expect(wrong).toBeUndefined()
    expect([...expert.expected_offences, ...expert.offences_not_supported].filter((offence) => !offences.has(offence))).toEqual([])
  })

  test('is called what the statutes call it, and goes to whom they send it', () => {
    expect([expert.classification, ...expert.secondary]).toContain(answer?.classification)
    expect([expert.lead_agency_code, ...expert.lead_agency_also_acceptable]).toContain(answer?.leadAgency)
    if (hard_negative) expect(answer?.labels).not.toContain('TIP')
  })

  test('has the sections that fit, and none that a careless reader would add', () => {
    const listed = new Map(answer?.findings.map(({ offence, finding }) => [offence, finding]))
    const found = (offence: string) => ['made-out', 'open'].includes(listed.get(offence) ?? '')
    expect(expert.expected_offences.filter((offence) => !found(offence))).toEqual([])
    expect(expert.offences_not_supported.filter(found)).toEqual([])
  })
})

test('Nearly every case is called by its first name, not by one that is only acceptable', () => {
  const first = cases.filter(({ id, expert }) => answers.get(id)?.answer?.classification === expert.classification)
  expect(first.length / cases.length).toBeGreaterThanOrEqual(0.95)
})

test('A source that denies nothing changes almost no name, and calls nothing trafficking that only looks like it', () => {
  const silent = lines.map((line) => line.replaceAll('"no"', '"unknown"'))
  const told = new Map([...qualifyCases(compile(edition), silent)].map(({ answer }) => [answer?.id, answer]))
  const agreed = cases.filter(({ id, expert }) => [expert.classification, ...expert.secondary].includes(told.get(id)?.classification ?? ''))
  expect(agreed.length / cases.length).toBeGreaterThanOrEqual(0.95)
  expect(cases.filter(({ id, hard_negative }) => hard_negative && told.get(id)?.labels.includes('TIP'))).toEqual([])
})
