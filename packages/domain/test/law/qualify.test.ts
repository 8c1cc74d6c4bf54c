import { describe, expect, test } from 'vitest'
import { fromPublishedCase } from '../../src/law/published-case.ts'
import { qualify } from '../../src/law/qualify.ts'
import { borders, others } from './situations-borders.ts'
import { marriages, sexual } from './situations-women.ts'
import { begging, labour } from './situations-work.ts'
import { law, published, type Matter } from './world.ts'

function found(matter: Matter) {
  const result = qualify(law, fromPublishedCase(published(matter)))
  const worth = result.findings.filter(({ finding, raised }) => finding === 'made-out' || (finding === 'open' && raised))
  return {
    result,
    worth: worth.map(({ offence }) => offence),
    madeOut: worth.filter(({ finding }) => finding === 'made-out').map(({ offence }) => offence),
  }
}

describe.each([
  ['Work', labour],
  ['Begging', begging],
  ['Marriage', marriages],
  ['Sexual exploitation', sexual],
  ['Borders', borders],
  ['Other matters', others],
] as const)('%s', (_, matters) => {
  test.each(matters.map((matter) => [matter.says, matter] as const))('%s', (__, matter) => {
    const { result, worth, madeOut } = found(matter)
    expect({ is: result.classification.primary, lead: result.agency.lead }).toEqual({ is: matter.is, lead: matter.lead })
    expect(worth).toEqual(expect.arrayContaining(matter.sections ?? []))
    expect(madeOut.filter((offence) => matter.never?.includes(offence))).toEqual([])
  })
})
