import { expect, test } from 'vitest'
import { Steps } from '../../src/ui/Steps.tsx'
import { drawn } from '../speaking.ts'

test('a reader hears how far one is and what may still come', async () => {
  expect(await drawn('en', <Steps at={3} of={5} maybe={2} about="Debt" />)).toContain('aria-label="Step 3 of 5; 2 more may be asked"')
})

test('progress is in steps, never in percent', async () => {
  expect(await drawn('ur', <Steps at={3} of={5} about="قرض" />)).not.toContain('%')
})
