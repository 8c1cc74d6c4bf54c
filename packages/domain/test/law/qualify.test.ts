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

/** What is asked about, with the year and the province of the invented matter. */
const raisedIn = (about: Partial<Matter>) => found({ says: '', year: 2024, yes: '', is: 'none', lead: 'police', ...about }).worth

describe('What is asked about', () => {
  test('Begging by a free man is no reason to ask about trafficking; begging under somebody who sends him is', () => {
    expect(raisedIn({ year: 2025, yes: 'begging victim_free_to_leave initial_consent' })).not.toContain('ptpa-2018/3-1')
    expect(raisedIn({ year: 2025, yes: 'begging victim_free_to_leave initial_consent recruitment' })).toContain('ptpa-2018/3-1')
  })

  test('A fee is no reason to ask about laundering; a group paid across a border is', () => {
    const laundering = 'amla-2010/4'
    expect(raisedIn({ yes: 'recruitment fee_paid_to_facilitator cross_border' })).not.toContain(laundering)
    expect(raisedIn({ yes: 'recruitment fee_paid_to_facilitator cross_border organised_group' })).toContain(laundering)
  })

  test('What another purpose explains is not asked about, until the purpose of the section itself is shown', () => {
    const ransomed = 'recruitment fraud_or_deception confinement ransom_or_extortion'
    expect(raisedIn({ yes: ransomed })).not.toContain('ptpa-2018/3-1')
    expect(raisedIn({ yes: `${ransomed} forced_labour` })).toContain('ptpa-2018/3-1')
  })

  test('A group is reason to ask who shared the intention, and not yet common intention', () => {
    const group = found({ says: '', year: 2024, yes: 'harbouring confinement organised_group', is: 'none', lead: 'police' })
    expect([group.worth.includes('ppc/34'), group.madeOut.includes('ppc/34')]).toEqual([true, false])
  })
})

test('A section that no rule on courts names brings the court of its own column', () => {
  const situation = fromPublishedCase(published({ says: '', year: 2024, yes: '' }))
  const { courts } = qualify(law, { ...situation, transaction: { 'passport-fraud': 'yes' } })
  expect(courts.courts).toEqual(['any-magistrate'])
})
