import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Example } from '../../src/contract/law.ts'
import { fromPublishedCase } from '../../src/law/published-case.ts'
import { qualify } from '../../src/law/qualify.ts'
import { edition } from './world.ts'

const lines = JSON.parse(readFileSync(new URL(import.meta.resolve('@panah/law/examples.json')), 'utf8')) as unknown[]

describe.each(lines.map((line) => Example.parse(line)))('$title.en', (example) => {
  const { classification, agency } = qualify(edition, fromPublishedCase(example))

  test('is called by the law what an expert calls it', () => {
    expect([example.expert.label, ...example.expert.beside]).toContain(classification.primary)
  })

  test('goes to whom an expert would send it', () => {
    expect([example.expert.lead, ...example.expert.alsoLead]).toContain(agency.lead)
  })

  test('is told in both languages, as a case and not as the story of somebody named', () => {
    for (const words of [example.title, example.facts, example.expert.because]) expect(words.ur.length).toBeGreaterThan(10)
    // Urdu writes no capital letters; in English a name of a person would be two of them in a row in the middle of a sentence.
    const places = /Supreme Court|High Court|Chief Justice|Saudi Arabia|United States/g
    expect(example.facts.en.replaceAll(places, '').match(/[a-z,] [A-Z][a-z]+ [A-Z][a-z]+/g)).toBeNull()
  })
})
