import { randomUUID } from 'node:crypto'
import { atTheDoor, doneBy, screenedBy } from './done-before.ts'
import { firstSignIn } from './first-sign-in.ts'
import { expect, test, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { languages, nameOf } from './words.ts'

for (const language of languages) {
  test(`a supervisor sets a screening aside with a reason, and the officer reads it, in ${nameOf[language]}`, async ({ comeIn }) => {
    const { number } = await screenedBy(await atTheDoor('officer.kasur'))
    const supervisor = await comeIn('supervisor.kasur', language)
    await askToSetAside(supervisor, number)
    await expect(supervisor.page.getByText(supervisor.words('case.aside.presumed.title'))).toBeVisible()
    await expectGoodScreen(supervisor)
    await chooseReason(supervisor, 'sent-to-another-agency')
    await expect(supervisor.page.locator('a.queue-row', { hasText: number })).toHaveCount(0)

    const officer = await comeIn('officer.kasur', language)
    const row = officer.page.locator('a.screening-row', { hasText: number })
    await expect(row).toContainText(officer.words('screening.set-aside.sent-to-another-agency'))
    await row.click()
    await expect(officer.page.locator('.became')).toContainText(officer.words('screening.set-aside.sent-to-another-agency'))
    await expectGoodScreen(officer)
  })

  test(`two supervisors open the same screening, and the second is told what changed, in ${nameOf[language]}`, async ({
    comeIn,
    device,
  }) => {
    test.setTimeout(120_000)
    const { number } = await screenedBy(await atTheDoor('officer.kasur'))
    const first = await comeIn('supervisor.kasur', language)
    const second = await device(`supervisor.${language}-${Date.now().toString(36)}`, language)
    await openSupervisor(first, second.username)
    await firstSignIn(second, firstPassword)

    await askToSetAside(second, number)
    await askToSetAside(first, number)
    await chooseReason(first, 'already-in-another-file')
    const { page, words } = second
    const dialog = page.getByRole('dialog')
    await dialog.locator('label', { hasText: words('case.aside.reason.person-declined-all-help') }).click()
    await dialog.getByRole('button', { name: words('case.aside.confirm'), exact: true }).click()
    await expect(dialog.getByText(words('case.changed.title'))).toBeVisible()
    await expect(dialog).toContainText(words('case.changed.setAsideBecause'))
    await expectGoodScreen(second)
    await dialog.getByRole('button', { name: words('case.changed.reload') }).click()
    await expect(dialog.getByText(words('case.decided.aside'))).toBeVisible()
    await expect(dialog).toContainText(words('case.aside.reason.already-in-another-file'))
    await expect(dialog.getByRole('button', { name: words('case.aside.confirm'), exact: true })).toHaveCount(0)
    await expectGoodScreen(second)
  })
}

const firstPassword = 'told by word of mouth 26'

/** A second supervisor at the station of the first. */
async function openSupervisor(colleague: Somebody, username: string): Promise<void> {
  const me = (await (await colleague.page.request.get('/api/me')).json()) as { unitId: string }
  await doneBy(await atTheDoor('admin'), {
    ...{ name: 'account.open', accountId: randomUUID(), username, role: 'supervisor', unitId: me.unitId, firstPassword },
  })
}

async function askToSetAside({ page, words }: Somebody, number: string): Promise<void> {
  await page.locator('a.queue-row', { hasText: number }).click()
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
  await page.getByRole('button', { name: words('case.aside.button'), exact: true }).click()
}

async function chooseReason({ page, words }: Somebody, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.locator('label', { hasText: words(`case.aside.reason.${reason}`) }).click()
  await dialog.getByRole('button', { name: words('case.aside.confirm'), exact: true }).click()
  await expect(dialog).toBeHidden()
}
