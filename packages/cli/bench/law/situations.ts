import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromPublishedCase } from '@panah/domain/law/published-case'
import type { Edition } from '@panah/domain/law/edition'
import type { Situation } from '@panah/domain/law/situation'
import { lawFolder } from '../../src/law/law-folder.ts'
import { readLaw } from '../../src/law/read-law.ts'
import { toSituation } from '../../src/law/worked-case.ts'

type Published = Parameters<typeof fromPublishedCase>[0]

/** Every published case and every worked case of the lawyers, as the engine is asked about them. */
export function situations(edition: Edition): { published: Situation[]; worked: Situation[] } {
  const published = JSON.parse(readFileSync(join(lawFolder, 'examples.json'), 'utf8')) as Published[]
  const law = readLaw(lawFolder)
  return {
    published: published.map((each) => fromPublishedCase(each)),
    worked: [...law.cases.values()].flatMap((cases) => cases.map((each) => toSituation(edition, each))),
  }
}
