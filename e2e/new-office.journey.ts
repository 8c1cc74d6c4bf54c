import { freeMan, save, screen } from './field.ts'
import { firstSignIn } from './first-sign-in.ts'
import { expect, test, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { languages, nameOf } from './words.ts'

for (const language of languages) {
  test(`an administrator opens an agency, a station in it and an account there, and whoever gets it records a first screening, in ${nameOf[language]}`, async ({
    comeIn,
    device,
  }) => {
    test.setTimeout(180_000)
    // Letters only: a code with figures in it is set apart in a sentence that runs from the right, and would be sought in vain.
    const mark = `${language}-${Date.now()
      .toString()
      .replaceAll(/\d/g, (figure) => 'abcdefghij'.charAt(Number(figure)))}`
    const username = `officer.new-${mark}`
    const admin = await comeIn('admin', language)
    await openAgency(admin, mark)
    await openStation(admin, mark)
    await addShelter(admin, mark)
    const first = await openAccount(admin, mark, username)

    const officer = await device(username, language)
    await firstSignIn(officer, first)
    await officer.page.goto('/field')
    await screen(officer, freeMan, false)
    expect(await save(officer)).toMatch(/^SC-/)

    await closeStation(admin, mark)
  })
}

const named = (what: string, mark: string) => ({ en: `${what} ${mark} (test)`, ur: `${what} ${mark} (آزمائشی)` })
const shown = ({ language }: Somebody, name: { en: string; ur: string }) => name[language === 'en' ? 'en' : 'ur']

async function fillName({ page, words }: Somebody, name: { en: string; ur: string }): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('access.office.name-en')).fill(name.en)
  await dialog.getByLabel(words('access.office.name-ur')).fill(name.ur)
}

/** The police of Punjab: what it is, its name in both languages, where it works. */
async function openAgency(admin: Somebody, mark: string): Promise<void> {
  const { page, words } = admin
  const name = named('Police', mark)
  await page.getByRole('link', { name: words('ui.nav.offices'), exact: true }).click()
  await expectGoodScreen(admin)
  await page.getByRole('button', { name: words('access.offices.open') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('access.office.kind'), { exact: true }).selectOption('police')
  await fillName(admin, { ...name, ur: name.en })
  // The Urdu name in English letters is not taken, and it is said why.
  await expect(dialog.getByText(words('access.office.name-ur-first'))).toBeVisible()
  await fillName(admin, name)
  await dialog.getByLabel(words('screening.scene.province')).selectOption('PK-PB')
  await dialog.getByLabel(words('screening.scene.district'), { exact: true }).selectOption('whole')
  await expectGoodScreen(admin)
  await dialog.getByRole('button', { name: words('access.office.open-button'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: shown(admin, name) })).toBeVisible()
  await expect(page).toHaveURL(/\/offices\/[0-9a-f-]{36}$/)
  await expectGoodScreen(admin)
}

async function openStation(admin: Somebody, mark: string): Promise<void> {
  const { page, words } = admin
  const name = named('Station', mark)
  await page.getByRole('button', { name: words('access.unit.open') }).click()
  const dialog = page.getByRole('dialog')
  await fillName(admin, name)
  await dialog.getByLabel(words('screening.scene.district'), { exact: true }).selectOption('PK614')
  await expectGoodScreen(admin)
  await dialog.getByRole('button', { name: words('access.office.open-button'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: shown(admin, name) })).toBeVisible()
}

/** A place that helps, of which nobody has yet said whom it takes. */
async function addShelter(admin: Somebody, mark: string): Promise<void> {
  const { page, words } = admin
  await page.getByRole('button', { name: words('referral.site.register') }).click()
  const dialog = page.getByRole('dialog')
  await fillName(admin, named('Shelter', mark))
  await dialog.getByLabel(words('referral.service.shelter'), { exact: true }).check()
  await dialog.getByLabel(words('screening.scene.district'), { exact: true }).selectOption('PK614')
  await dialog
    .getByRole('group', { name: words('referral.site.group.women') })
    .getByRole('radio', { name: words('ui.answer.yes'), exact: true })
    .check()
  await dialog.locator('input[type="tel"]').fill('1099')
  await expectGoodScreen(admin)
  await dialog.getByRole('button', { name: words('referral.site.register-button') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: shown(admin, named('Shelter', mark)) })).toContainText('1099')
  await expectGoodScreen(admin)
}

async function openAccount(admin: Somebody, mark: string, username: string): Promise<string> {
  const { page, words } = admin
  const station = shown(admin, named('Station', mark))
  await page.getByRole('button', { name: words('access.unit.account-label', { name: station }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('access.username')).fill(username)
  await dialog.getByLabel(words('access.settings.role')).selectOption('frontline-officer')
  await expect(dialog.getByLabel(words('access.settings.unit'), { exact: true }).locator('option:checked')).toHaveText(station)
  await expectGoodScreen(admin)
  await dialog.getByRole('button', { name: words('access.open-account.button') }).click()
  const first = await dialog.locator('.first-password').innerText()
  await dialog.getByRole('button', { name: words('access.tell-password.done') }).click()
  return first.trim()
}

/** Once it is closed, no account can be opened there any more. */
async function closeStation(admin: Somebody, mark: string): Promise<void> {
  const { page, words } = admin
  const station = shown(admin, named('Station', mark))
  await page.getByRole('button', { name: words('access.office.close-label', { name: station }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words('access.office.reason.opened-by-mistake'), { exact: true }).click()
  await expectGoodScreen(admin)
  await dialog.getByRole('button', { name: words('access.unit.close-button'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: station })).toContainText(words('access.office.closed.opened-by-mistake'))
  await page.goto('/accounts')
  await page.getByRole('button', { name: words('access.accounts.open') }).click()
  const units = page.getByRole('dialog').getByLabel(words('access.settings.unit'), { exact: true })
  await expect(units.locator('option')).not.toHaveCount(1)
  await expect(units.locator('option', { hasText: station })).toHaveCount(0)
}
