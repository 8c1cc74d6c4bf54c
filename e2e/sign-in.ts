import type { Page } from '@playwright/test'

/** As a person does it, in either language: the fields are found by what they are to a password manager. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/')
  await page.locator('input[autocomplete="username"]').fill(username)
  await page.locator('input[autocomplete="current-password"]').fill(password)
  await page.locator('form button[type="submit"]').click()
  await page.locator('input[autocomplete="current-password"]').waitFor({ state: 'detached' })
}
