import { expect, test } from 'vitest'
import { BarChart } from '../../src/ui/BarChart.tsx'
import { drawn, wordsOf } from '../speaking.ts'

const chart = (
  <BarChart
    says="Beds tonight"
    heads={['for whom', 'beds', 'note']}
    bars={[
      { label: 'Girls', value: 9, note: '9 free' },
      { label: 'Transgender', value: null, note: 'no bed known' },
    ]}
  />
)

test('behind the bars stands the table, with what is not known named as such', async () => {
  const html = await drawn('en', chart)
  const table = wordsOf(/<table.*<\/table>/.exec(html)?.[0] ?? '')
  expect(table).toContain('Girls 9 9 free')
  expect(table).toContain('Transgender not known no bed known')
})

test('where nothing is known there is no bar, not even one of no length', async () => {
  const html = await drawn('en', chart)
  expect(html.match(/class="bar-fill"/g)).toHaveLength(1)
  expect(html).toContain('bar-box unknown')
})
