import { readFileSync } from 'node:fs'
import { compile } from '../../src/law/compile.ts'
import type { Edition } from '../../src/law/edition.ts'
import type { Answer } from '../../src/law/fact.ts'
import type { Label } from '../../src/law/qualify.ts'
import { publishedKeys, type PublishedCase } from '../../src/law/published-case.ts'

/** The committed edition, as every device carries it. */
export const edition = JSON.parse(readFileSync(new URL('../../../../law/edition.json', import.meta.url), 'utf8')) as Edition
export const law = compile(edition)

/** What the law book says of each section, in both languages. */
export const saysOfSections = (
  JSON.parse(readFileSync(new URL('../../../../law/book.json', import.meta.url), 'utf8')) as {
    says: Record<string, { en: string; ur: string }>
  }
).says

/** An invented matter in the words of the published format: which keys the source answers yes, and which no. */
export type Told = {
  says: string
  year: number
  province?: string | null
  countries?: string[]
  age?: string
  sex?: string
  nationality?: string[]
  relation?: string
  yes: string
  no?: string
}

/** A matter, what it should be called, who should lead, which sections should at least be asked about, and which must not be made out. */
export type Matter = Told & { is: Label; lead: string; sections?: string[]; never?: string[] }

/** The published case that a told matter makes. A key that the format does not have is a mistake in the test. */
export function published(told: Told): PublishedCase {
  const parts = { act: {}, means: {}, purpose: {}, circumstances: {} } as Record<keyof typeof publishedKeys, Record<string, Answer>>
  const write = (keys: string, answer: Answer) => {
    for (const key of keys.split(' ').filter(Boolean)) {
      const part = (Object.keys(publishedKeys) as (keyof typeof publishedKeys)[]).find((name) => key in publishedKeys[name])
      if (!part) throw new Error(`The format has no key ${key}.`)
      parts[part][key] = answer
    }
  }
  write(told.yes, 'yes')
  write(told.no ?? '', 'no')
  return {
    id: 'TEST',
    year: told.year,
    place: {
      district: null,
      province_or_state: told.province === undefined ? 'Punjab' : told.province,
      countries: told.countries ?? ['Pakistan'],
    },
    structured: {
      victims: { age_band: told.age ?? 'adult', sex: told.sex ?? 'male', nationality: told.nationality ?? ['Pakistan'] },
      ...parts,
      recruiter_relation: told.relation ?? null,
    },
  }
}
