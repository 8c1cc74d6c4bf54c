import type { Page } from '@playwright/test'

/** As a person does it, in either language: the fields are found by what they are to a password manager. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/')
  await signInHere(page, username, password)
}

/** At the sign-in that stands before the page one is on. */
export async function signInHere(page: Page, username: string, password: string): Promise<void> {
  const form = page.locator('form', { has: page.locator('input[autocomplete="username"]') })
  await form.locator('input[autocomplete="username"]').fill(username)
  await form.locator('input[autocomplete="current-password"]').fill(password)
  await form.locator('button[type="submit"]').click()
  await form.waitFor({ state: 'detached' })
}
