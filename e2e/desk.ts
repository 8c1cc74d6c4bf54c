import { expect, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'

/** A supervisor opens a case file from a screening and puts the caseworker of the district on it; gives the number of the file. */
export async function openFile(supervisor: Somebody, screening: string): Promise<{ number: string; address: string }> {
  const { page, words } = supervisor
  await page.locator('a.queue-row', { hasText: screening }).click()
  await expect(page.getByRole('heading', { level: 1, name: screening })).toBeVisible()
  await expectGoodScreen(supervisor)
  await page.getByRole('button', { name: words('case.open.button'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('group', { name: words('case.open.caseworker') })
    .getByRole('radio')
    .first()
    .check()
  await dialog.locator('label', { hasText: words('case.urgency-hint.urgent') }).click()
  await expectGoodScreen(supervisor)
  await dialog.getByRole('button', { name: words('case.open.confirm'), exact: true }).click()
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/)
  const number = await page.getByRole('heading', { level: 1 }).innerText()
  expect(number).toMatch(/^PN-/)
  return { number, address: new URL(page.url()).pathname }
}

/** Opens the name behind the door for a purpose, and gives what stands there. */
export async function openName(caseworker: Somebody, purpose: string): Promise<string> {
  const { page, words } = caseworker
  await page.getByRole('button', { name: words('ui.veil.open') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('ui.veil.purpose')).selectOption({ label: words(`person.purpose.${purpose}`) })
  await expectGoodScreen(caseworker)
  await dialog.getByRole('button', { name: words('ui.veil.open-now') }).click()
  const open = page.locator('.open-name dl')
  await expect(open).toBeVisible()
  return open.innerText()
}

/** Asks for consent to help and to telling a provider; a child protection body answers for the child. */
export async function recordConsent({ page, words }: Somebody): Promise<void> {
  await page.locator('button.btn.main', { hasText: words('case.step.ask-consent') }).click()
  const givers = page.getByLabel(words('case.consent.giver'))
  // Nobody whose age is not known answers alone.
  await expect(givers.locator('option[value="person"]')).toHaveCount(0)
  await givers.selectOption('child-protection-body')
  await page.getByLabel(words('case.consent.language')).selectOption('pa')
  for (const [purpose, answer] of [
    ['services', 'yes'],
    ['sharing', 'yes'],
    ['prosecution', 'no'],
  ] as const) {
    await page
      .getByRole('group', { name: words(`case.consent.ask-for.${purpose}`) })
      .locator('label', { hasText: words(`ui.answer.${answer}`) })
      .click()
  }
  await page.getByRole('button', { name: words('case.consent.save') }).click()
}

/** Chooses a provider, writes what it must know, sends, and gives the number of the referral. */
export async function refer(
  caseworker: Somebody,
  step: 'find-help' | 'find-next-provider',
  provider: string,
  need: string,
): Promise<string> {
  const { page, words } = caseworker
  await page.locator('a.btn.main', { hasText: words(`case.step.${step}`) }).click()
  await page.locator('li.provider', { hasText: provider }).getByRole('button').click()
  await page.getByLabel(words('referral.send.words')).fill(need)
  const sending = page.locator('.sending')
  await expect(sending).toContainText(words('referral.never.name'))
  await expect(sending.locator('blockquote')).toHaveText(need)
  await expectGoodScreen(caseworker)
  await sending.getByRole('button', { name: provider }).click()
  const receipt = page.locator('.receipt .num').filter({ hasText: /^RF-/ })
  await expect(receipt).toBeVisible()
  await expectGoodScreen(caseworker)
  return receipt.innerText()
}

/** A provider opens what was asked of it, reads the need, and answers. */
export async function answerReferral(
  shelter: Somebody,
  referral: string,
  answer: 'accept' | 'decline',
  check: (seen: string) => void | Promise<void>,
): Promise<void> {
  const { page, words } = shelter
  await page.locator('a.queue-row', { hasText: referral }).click()
  await expect(page.getByRole('heading', { level: 1, name: referral })).toBeVisible()
  await expectGoodScreen(shelter)
  await check(await page.locator('main').innerText())
  await page.getByRole('button', { name: words(`referral.answer.${answer}`), exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (answer === 'decline') await dialog.getByText(words('referral.decline.full'), { exact: true }).click()
  await expectGoodScreen(shelter)
  await dialog.getByRole('button', { name: words(`referral.${answer}.button`), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(words(`referral.outcome.${answer === 'accept' ? 'accepted' : 'declined'}.provider`))).toBeVisible()
}
