import { qualify } from '@panah/domain/law/qualify'
import type { Situation } from '@panah/domain/law/situation'
import { createElement } from 'react'
import { expect, test } from 'vitest'
import { Findings } from '../../src/law/Findings.tsx'
import { plainTree, type Branch } from '../../src/law/plain-tree.ts'
import { factsThatShow } from '../../src/law/pillars.ts'
import { sortFindings } from '../../src/law/sort-findings.ts'
import { Why } from '../../src/law/Why.tsx'
import { law } from '../screening/some-draft.ts'
import { drawn, wordsOf } from '../speaking.ts'

const girlAtTheKiln: Situation = {
  onDate: '2026-11-21',
  place: { provinces: ['PK-PB'], countries: [] },
  transaction: { harboured: 'yes', 'debt-used-to-hold': 'yes', 'bonded-labour': 'yes', confined: 'yes', 'cross-border': 'no' },
  victims: [{ ref: 'person', facts: { 'victim-is-female': 'yes' } }],
  accused: [],
}
const { findings } = qualify(law, girlAtTheKiln)
const about = (offence: string) => law.edition.provisions.find(({ id }) => id === offence)

test('what makes it trafficking stands before what was done on the way, and what nothing points to is only counted', () => {
  const { made, open, refuted, notAgainstHer, quiet } = sortFindings(findings, about)
  expect(about(made[0]?.offence ?? '')?.topic).toBe('trafficking')
  const counted = made.length + open.length + refuted.length + notAgainstHer.length + quiet
  const refutedAgainstHer = findings.filter(
    (line) => line.raised && line.finding === 'not-made-out' && about(line.offence)?.against === 'victim',
  )
  expect(counted + refutedAgainstHer.length).toBe(findings.length)
  expect(open.every((line) => line.raised)).toBe(true)
})

test('a child sent to beg is never proposed as a vagrant', () => {
  const begging = { harboured: 'yes', begging: 'yes', confined: 'yes', recruited: 'yes' } as const
  const sent = qualify(law, { ...girlAtTheKiln, transaction: begging, victims: [{ ref: 'person', facts: { 'victim-is-child': 'yes' } }] })
  const { made, open, notAgainstHer } = sortFindings(sent.findings, about)
  expect([...made, ...open].filter(({ offence }) => about(offence)?.against === 'victim')).toEqual([])
  expect(notAgainstHer.length).toBeGreaterThan(0)
})

function leaves(branch: Branch): string[] {
  return branch.parts.length === 0 ? [`${'code' in branch ? branch.code : ''} ${branch.value}`] : branch.parts.flatMap(leaves)
}

test('the tree that is shown leaves out joints, and no answer', () => {
  for (const { elements } of findings) {
    for (const { derivation } of elements) {
      const whole = JSON.stringify(derivation).match(/"fact":"[a-z0-9-]+"/g)?.length ?? 0
      expect(leaves(plainTree(derivation)).filter((leaf) => !/^(from|until|in|offence|abroad|countries) /.test(leaf))).toHaveLength(whole)
    }
  }
})

test('a yes is explained by answers that were yes', () => {
  const elements = findings.find(({ offence }) => offence === 'ptpa-2018/3-2')?.elements ?? []
  const shown = elements.flatMap(({ derivation }) => factsThatShow(derivation))
  expect(shown).toContain('debt-used-to-hold')
  expect(shown).not.toContain('force')
})

test.each(['en', 'ur'])('the findings are said in %s without a code, and none of them as a verdict', async (code) => {
  const reasons = findings
    .filter(({ raised }) => raised)
    .map(({ offence, elements }) => createElement(Why, { key: offence, law, elements }))
  const html = await drawn(code, createElement('div', {}, createElement(Findings, { law, findings, asks: 2 }), ...reasons), ['ui', 'law'])
  expect(wordsOf(html).match(/ptpa-2018\S*|\blaw\.\S+|\{\w+\}|debt-used-to-hold/g)).toBeNull()
  const said = [...html.matchAll(/class="status">([^<]*)/g)].map(([, status]) => status)
  expect(said.length).toBeGreaterThan(5)
  expect(said.filter((status) => /prove|guilt|confirm|ثابت|مجرم/.test(status ?? ''))).toEqual([])
})
