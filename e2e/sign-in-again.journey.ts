import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const password = 'demo-only-panah-2026'

async function signInHere(page: Page, username: string): Promise<void> {
  const form = page.locator('form', { has: page.locator('input[autocomplete="username"]') })
  await form.locator('input[autocomplete="username"]').fill(username)
  await form.locator('input[autocomplete="current-password"]').fill(password)
  await form.locator('button[type="submit"]').click()
  await form.waitFor({ state: 'detached' })
}

test.use({ viewport: { width: 1440, height: 900 } })

test('a caseworker is called away while she writes; the screen is locked, and she goes on where she was', async ({ page }) => {
  await page.goto('/')
  await signInHere(page, 'caseworker.kasur')
  await page.locator('a.queue-row').first().click()
  const note = page.getByRole('textbox', { name: 'A note' })
  await note.fill('She asked for a doctor')
  const place = page.url()

  await page.getByRole('button', { name: 'Lock the screen' }).click()
  await expect(page.getByText('What you wrote is still here.')).toBeVisible()
  await expect(note).toBeHidden()
  expect((await page.request.get('/api/me')).status()).toBe(401)

  await signInHere(page, 'caseworker.kasur')
  expect(page.url()).toBe(place)
  await expect(note).toHaveValue('She asked for a doctor')
})

test('whoever signs in on a screen that another left begins on a page of her own', async ({ page }) => {
  await page.goto('/')
  await signInHere(page, 'caseworker.kasur')
  await page.locator('a.queue-row').first().click()
  await page.getByRole('button', { name: 'Lock the screen' }).click()
  await signInHere(page, 'auditor')
  await expect(page).toHaveURL(/\/ledger$/)
})

test('a wrong password and an unknown username get the same answer, in Urdu too', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'panah-language', value: 'ur', url: baseURL ?? '' }])
  const answers: string[] = []
  for (const username of ['shelter.s04', 'nobody.here']) {
    await page.goto('/')
    await page.locator('input[autocomplete="username"]').fill(username)
    await page.locator('input[autocomplete="current-password"]').fill('not the password')
    await page.locator('form button[type="submit"]').click()
    answers.push(await page.getByRole('alert').innerText())
  }
  expect(answers[0]).toContain('صارف نام یا پاس ورڈ درست نہیں')
  expect(answers[1]).toBe(answers[0])
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('an officer ends a session she left open on another device', async ({ browser, page }) => {
  const other = await browser.newPage()
  await other.goto('/')
  await signInHere(other, 'officer.karachi')
  await page.goto('/')
  await signInHere(page, 'officer.karachi')
  await page.goto('/me')
  await expect(page.getByRole('button', { name: 'End the other one' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'End the other one' }).click()
  await expect(page.getByRole('button', { name: 'End', exact: true })).toHaveCount(0)
  expect((await other.request.get('/api/me')).status()).toBe(401)
  await other.close()
})
