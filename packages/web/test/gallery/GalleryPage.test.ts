import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../../../scripts/chromium.ts'

let server: ViteDevServer
let browser: Browser
let address: string

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))
  server = await createServer({ configFile, logLevel: 'error', cacheDir: 'node_modules/.vite-gallery', server: { port: 0, hmr: false } })
  await server.listen()
  const bound = server.httpServer?.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('The pages are not served')
  address = `http://localhost:${bound.port}`
  browser = await chromium.launch(await findChromium())
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function look(language: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  await context.addCookies([{ name: 'panah-language', value: language, url: address }])
  const page = await context.newPage()
  await page.goto(`${address}/gallery`)
  await page.locator('.gallery h1').first().waitFor({ timeout: 60_000 })
  await page.evaluate(() => document.fonts.ready)
  return page
}

const views = [
  { language: 'en', width: 1440, scheme: 'light' },
  { language: 'ur', width: 1440, scheme: 'dark' },
  { language: 'ur', width: 320, scheme: 'light' },
  { language: 'en', width: 320, scheme: 'dark' },
] as const

describe.each(views)('every part in $language at $width pixels, $scheme', { timeout: 60_000 }, ({ language, width, scheme }) => {
  let page: Page

  beforeAll(async () => {
    page = await look(language, width, scheme)
  }, 60_000)

  afterAll(async () => {
    await page?.context().close()
  })

  test('can be used by people who do not see, or do not see colour', async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  })

  test('does not scroll sideways', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })

  test('gives Nastaliq its room and never cuts it', async () => {
    const tight = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.gallery :is(p, h1, h2, h3, button, a, label, li, td, th)')]
        .filter((element) => element.closest('[lang]')?.getAttribute('lang') === 'ur' && /[\u0600-\u06ff]/.test(element.textContent))
        .map((element) => getComputedStyle(element))
        .filter((style) => style.overflowY === 'hidden' || Number.parseFloat(style.lineHeight) < 1.85 * Number.parseFloat(style.fontSize))
        .map((style) => `${style.fontSize} ${style.lineHeight}`),
    )
    expect(tight).toEqual([])
  })
})

test('the language turns the whole page, at once and for the next time', { timeout: 60_000 }, async () => {
  const page = await look('en', 1440)
  await page.getByRole('button', { name: 'اردو' }).click()
  await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ur', 'rtl'])
  await page.reload()
  await page.getByRole('heading', { name: 'اجزا اور ان کی حالتیں' }).waitFor()
  expect(await page.evaluate(() => document.cookie)).toBe('panah-language=ur')
  await page.context().close()
})

test('whoever works by the keyboard walks the queue with J and K and the rows with the arrows', { timeout: 60_000 }, async () => {
  const page = await look('en', 1440)
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.keyboard.press('j')
  expect(await focused()).toContain('PN-26-004312')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  expect(await focused()).toContain('PN-26-004102')
  await page.locator('tr.open-row').first().focus()
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toContain('P2')
  await page.context().close()
})

test('a letter typed into a field moves nothing', { timeout: 60_000 }, async () => {
  const page = await look('en', 1440)
  await page.getByLabel('What she said').fill('')
  await page.getByLabel('What she said').press('j')
  expect(await page.getByLabel('What she said').inputValue()).toBe('j')
  await page.context().close()
})

test('the door before a name asks why, is shut by Escape and gives the focus back', { timeout: 60_000 }, async () => {
  const page = await look('en', 1440)
  const door = page.getByRole('button', { name: 'Open for a purpose' }).first()
  await door.click()
  const dialog = page.getByRole('dialog', { name: 'Why do you need this name?' })
  await dialog.waitFor()
  const open = dialog.getByRole('button', { name: 'Open the name' })
  expect(await open.getAttribute('aria-disabled')).toBe('true')
  await dialog.getByLabel('Purpose').selectOption('Medical care')
  expect(await open.getAttribute('aria-disabled')).toBeNull()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await door.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.context().close()
})

test('an answer is kept at once and can be taken back', { timeout: 60_000 }, async () => {
  const page = await look('ur', 320)
  const no = page.getByRole('button', { name: 'نہیں', exact: true })
  await no.click()
  expect(await no.getAttribute('aria-pressed')).toBe('true')
  expect(await page.getByRole('button', { name: 'ہاں', exact: true }).getAttribute('aria-pressed')).toBe('false')
  await no.click()
  expect(await no.getAttribute('aria-pressed')).toBe('false')
  await page.context().close()
})
