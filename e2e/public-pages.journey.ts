import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'

const password = 'demo-only-panah-2026'
const publicPages = ['/', '/law', '/law/ptpa-2018/3-2', '/help', '/difference']

async function copyIsKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

async function speaks(page: Page, language: string, baseURL: string | undefined): Promise<void> {
  await page.context().addCookies([{ name: 'panah-language', value: language, url: baseURL ?? '' }])
}

for (const language of ['en', 'ur', 'sd', 'ps', 'pnb']) {
  test(`everybody reads the public pages on a small phone, with the way out first (${language})`, async ({ page, baseURL }) => {
    if (language !== 'en') await speaks(page, language, baseURL)
    await page.setViewportSize({ width: 320, height: 640 })
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    for (const address of publicPages) {
      await page.goto(address)
      await expect(page.locator('h1')).toBeVisible()
      expect(await page.evaluate(() => document.querySelector('a[href], button, input, select')?.getAttribute('aria-keyshortcuts'))).toBe(
        'Escape',
      )
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
    expect([...hosts]).toEqual([new URL(baseURL ?? '').host])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    const cookies = (await page.context().cookies()).map(({ name }) => name)
    expect(cookies).toEqual(language === 'en' ? [] : ['panah-language'])
  })
}

test('somebody who must not be seen reading leaves by the button, and by Escape pressed twice', async ({ page }) => {
  await page.route('https://www.google.com/**', (route) => route.fulfill({ body: 'elsewhere' }))
  await page.goto('/law')
  await page.goto('/help')
  await page.getByRole('button', { name: 'Leave now' }).click()
  await expect(page).toHaveURL('https://www.google.com/')
  await page.goBack()
  await expect(page).toHaveURL(/\/law$/)
  await expect(page.locator('h1')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('https://www.google.com/')
})

test('after one visit the law opens with no signal: searched, opened, dated', async ({ page, context, baseURL }) => {
  await speaks(page, 'ur', baseURL)
  await page.goto('/law')
  await copyIsKept(page)
  await context.setOffline(true)
  await page.reload()
  expect(
    await page.evaluate(() =>
      fetch('/api/examples')
        .then(() => 'answered')
        .catch(() => 'no network'),
    ),
  ).toBe('no network')
  await page.locator('input[type="search"]').fill('دفعہ ۳۷۱-A')
  const found = page.locator('.book-results a').first()
  await expect(found).toHaveAttribute('href', '/law/ppc/371a')
  await expect(found).toContainText('دفعہ کا نمبر')
  await found.click()
  await expect(page.locator('.book-text').first()).toBeVisible()
  await page.locator('input[type="date"]').fill('1970-01-01')
  await expect(page.locator('.book-texts .msg').first()).toBeVisible()
  await page.goto('/help')
  await expect(page.locator('a[href="tel:1121"]').first()).toBeVisible()
})

test('what the server says about people is never kept, and the copy can be taken away', async ({ page }) => {
  await page.goto('/law')
  await copyIsKept(page)
  await signIn(page, 'caseworker.kasur', password)
  await page.locator('a.queue-row').first().click()
  await expect(page.locator('h1').first()).toBeVisible()
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return requests.flat().map(({ url }) => new URL(url).pathname)
    })
  const files = await kept()
  expect(files).toContain('/index.html')
  expect(files.filter((file) => file.startsWith('/api') || file.includes('CasesPage'))).toEqual([])
  await page.context().clearCookies()
  await page.goto('/help')
  await page.getByRole('button', { name: 'Remove the copy' }).click()
  await expect(page.getByText('The copy is gone.')).toBeVisible()
  expect(await kept()).toEqual([])
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('whoever is signed in reads the law at the desk, under the same lock', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await signIn(page, 'caseworker.kasur', password)
  await page.getByRole('link', { name: 'Law', exact: true }).click()
  await expect(page.locator('h1')).toHaveText('The law in plain words')
  await page.getByRole('button', { name: 'Lock the screen' }).click()
  await expect(page.locator('input[autocomplete="current-password"]')).toBeVisible()
  await page.goBack()
  await expect(page.locator('input[autocomplete="current-password"]')).toBeVisible()
  await expect(page.locator('a.queue-row').first()).toBeHidden()
})

test('counsel reads the words beside the rule, compares with an earlier edition, and sees how to sign', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await signIn(page, 'legal.reviewer', password)
  await page.getByRole('link', { name: 'Law review', exact: true }).click()
  const address = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .find((name) => /edition-[^/]+\.json$/.test(name)),
  )
  const edition = (await (await page.request.get(address ?? baseURL ?? '')).json()) as { id: string; provisions: { id: string }[] }
  const earlier = { ...edition, id: '2026-01-01.earlier', provisions: edition.provisions.filter(({ id }) => id !== 'ppc/371a') }
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'edition.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(earlier)) })
  await page.getByRole('button', { name: /^Changed/ }).click()
  await page.locator('a.queue-row[href="/law/review/ppc/371a"]').click()
  await expect(page.getByText('Section ppc/371a is new.')).toBeVisible()
  await expect(page.getByText('panah law seal ppc/371a --by')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('a reader of Sindhi reads the law in Sindhi, with no signal too, and in the digits she chose', async ({ page, context }) => {
  await page.goto('/law/ptpa-2018/3-2')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('sd')
  const says = page.getByText('سوداگري عورت يا ٻار جي هجي')
  await expect(says).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await copyIsKept(page)
  // What was fetched is kept when the page is left.
  await page.goto('/help')
  await page.goto('/law/ptpa-2018/3-2')
  await expect(says).toBeVisible()
  await context.setOffline(true)
  await page.reload()
  await expect(says).toBeVisible()
  await context.setOffline(false)
  const words = wordsIn('sd')
  await signIn(page, 'caseworker.kasur', password)
  await page.goto('/me')
  await page.getByRole('button', { name: words('ui.digits.eastern') }).click()
  await page.goto('/cases')
  await expect(page.locator('.queue')).toContainText(/[۰-۹]/)
  await expect(page.locator('.queue')).toContainText(/PN-\d\d-\d+/)
})
