import { expect, test } from 'vitest'
import { Chip } from '../../src/ui/Chip.tsx'
import { drawn, wordsOf } from '../speaking.ts'

test('each urgency has a shape of its own, so that it is read without its colour', async () => {
  const shapes = await Promise.all(
    (['safe', 'soon', 'now', 'over'] as const).map(
      async (urgency) => /<svg.*<\/svg>/.exec(await drawn('en', <Chip urgency={urgency}>x</Chip>))?.[0],
    ),
  )
  expect(new Set(shapes).size).toBe(4)
  expect(shapes).not.toContain(undefined)
})

test('a reader hears whole words where the eye sees short ones', async () => {
  const html = await drawn(
    'en',
    <Chip urgency="now" spoken="52 minutes left">
      52 min
    </Chip>,
  )
  expect(html).toContain('aria-hidden="true"><bdi class="num" dir="ltr">52</bdi> min')
  expect(wordsOf(html)).toContain('52 minutes left')
})
