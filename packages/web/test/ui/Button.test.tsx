import { expect, test } from 'vitest'
import { Button } from '../../src/ui/Button.tsx'
import { drawn, wordsOf } from '../speaking.ts'

test('a button that cannot be pressed says why, and stays in reach of the keyboard', async () => {
  const html = await drawn('en', <Button disabledBecause="choose a provider first">Send</Button>)
  expect(wordsOf(html)).toBe('Send choose a provider first')
  expect(html).toContain('aria-disabled="true"')
  expect(html).not.toMatch(/\sdisabled=/)
  const [, reason] = /aria-describedby="([^"]+)"/.exec(html) ?? []
  expect(html).toContain(`id="${reason}"`)
})

test('a button that works says what it does', async () => {
  const html = await drawn('ur', <Button busy="بھیجا جا رہا ہے">بھیجیں</Button>)
  expect(wordsOf(html)).toBe('بھیجا جا رہا ہے')
  expect(html).toContain('aria-busy="true"')
})
