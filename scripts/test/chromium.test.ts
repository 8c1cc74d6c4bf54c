import { chromium } from '@playwright/test'
import { expect, test } from 'vitest'
import { findChromium, packagedChromium } from '../chromium.ts'

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the Chromium from npm opens a page and shows what is typed',
  async () => {
    const browser = await chromium.launch(await packagedChromium())
    try {
      const page = await browser.newPage()
      await page.setContent('<label>Name <input></label>')
      const empty = await page.screenshot()
      await page.getByLabel('Name').fill('پناہ Panah')
      expect((await page.screenshot()).equals(empty)).toBe(false)
      expect(await page.getByLabel('Name').inputValue()).toBe('پناہ Panah')
    } finally {
      await browser.close()
    }
  },
)

test('some Chromium is found on this machine', async () => {
  const browser = await chromium.launch(await findChromium())
  expect(Number(browser.version().split('.')[0])).toBeGreaterThanOrEqual(130)
  await browser.close()
})
