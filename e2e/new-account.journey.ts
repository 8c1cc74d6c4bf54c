import { sixDigits } from './authenticator.ts'
import { firstSignIn, ownPassword } from './first-sign-in.ts'
import { expect, test, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { languages, nameOf } from './words.ts'

for (const language of languages) {
  test(`an administrator opens an account, and whoever gets it sets a password and a second lock, in ${nameOf[language]}`, async ({
    comeIn,
    device,
  }) => {
    test.setTimeout(120_000)
    const username = `analyst.${language}-${Date.now().toString(36)}`
    const admin = await comeIn('admin', language)
    const first = await openAccount(admin, username)
    await expect(admin.page.getByRole('row', { name: username })).toContainText(admin.words('access.accounts.second-not-set'))
    await expect(admin.page.locator('body')).not.toContainText(first)

    const newcomer = await device(username, language)
    await firstSignIn(newcomer, first)
    const secret = await setSecondLock(newcomer)

    const again = await device(username, language)
    const { page, words } = again
    await page.goto('/')
    await page.locator('input[autocomplete="username"]').fill(username)
    await page.locator('input[autocomplete="current-password"]').fill(ownPassword)
    await page.locator('form button[type="submit"]').click()
    await expect(page.getByRole('heading', { name: words('access.totp.title') })).toBeVisible()
    await expectGoodScreen(again)
    expect((await page.request.get('/api/me')).status()).toBe(401)
    await giveDigits(again, wrongDigits(secret))
    await expect(page.getByRole('alert')).toContainText(words('access.refused.code-wrong'))
    // The digits of the enrolment were used; those of the next step are taken already.
    await giveDigits(again, sixDigits(secret, 1))
    await expect(page).toHaveURL(/\/numbers$/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test(`the digits of one half minute open the door once, in ${nameOf[language]}`, async ({ comeIn, device }) => {
    const username = `analyst.${language}-${Date.now().toString(36)}`
    const first = await openAccount(await comeIn('admin', language), username)
    const newcomer = await device(username, language)
    await firstSignIn(newcomer, first)
    const secret = await setSecondLock(newcomer, 1)
    const thief = await device(username, language)
    const { page, words } = thief
    await page.goto('/')
    await page.locator('input[autocomplete="username"]').fill(username)
    await page.locator('input[autocomplete="current-password"]').fill(ownPassword)
    await page.locator('form button[type="submit"]').click()
    await giveDigits(thief, sixDigits(secret, 1))
    await expect(page.getByRole('alert')).toContainText(words('access.refused.code-wrong'))
  })
}

async function openAccount(admin: Somebody, username: string): Promise<string> {
  const { page, words } = admin
  await expectGoodScreen(admin)
  await page.getByRole('button', { name: words('access.accounts.open') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('access.username')).fill(username)
  await dialog.getByLabel(words('access.settings.role')).selectOption('analyst')
  const units = dialog.getByLabel(words('access.settings.unit'))
  await units.selectOption({ label: (await units.locator('option', { hasText: /FIA Analysis|شعبہ تجزیہ/ }).innerText()).trim() })
  await expectGoodScreen(admin)
  await dialog.getByRole('button', { name: words('access.open-account.button') }).click()
  await expect(dialog.getByText(words('access.tell-password.once'))).toBeVisible()
  await expectGoodScreen(admin)
  const first = await dialog.locator('.first-password').innerText()
  await dialog.getByRole('button', { name: words('access.tell-password.done') }).click()
  return first.trim()
}

async function setSecondLock(newcomer: Somebody, stepsAhead = 0): Promise<string> {
  const { page, words } = newcomer
  await page.goto('/me')
  await expectGoodScreen(newcomer)
  await page.getByRole('link', { name: words('access.enrol.button') }).click()
  const secret = (await page.locator('.secret').innerText()).replaceAll(/[^A-Z2-7]/g, '')
  await expectGoodScreen(newcomer)
  await giveDigits(newcomer, sixDigits(secret, stepsAhead))
  await expect(page.getByText(words('access.settings.second-lock-set'), { exact: true })).toBeVisible()
  return secret
}

async function giveDigits({ page }: Somebody, digits: string): Promise<void> {
  await page.locator('input[autocomplete="one-time-code"]').fill(digits)
  await page
    .locator('form', { has: page.locator('input[autocomplete="one-time-code"]') })
    .locator('button[type="submit"]')
    .click()
}

/** Six digits that are none of those that would be taken. */
function wrongDigits(secret: string): string {
  const right = [-1, 0, 1, 2].map((step) => sixDigits(secret, step))
  return ['000000', '111111', '222222', '333333', '444444'].find((digits) => !right.includes(digits)) ?? ''
}
