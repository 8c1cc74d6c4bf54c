import { atTheDoor, referredInKasur } from './done-before.ts'
import { freeMan, save, screen, tellName } from './field.ts'
import { expect, password, test, type Somebody } from './people.ts'
import { signInHere } from './sign-in.ts'
import { expectGoodScreen } from './screen.ts'
import { languages, nameOf } from './words.ts'

const note = 'She asked for a doctor; the clinic is told.'
const turned = 'Test \u202enosreP 903'

for (const language of languages) {
  test(`the answer is lost on the way, and an officer who presses again has one record, in ${nameOf[language]}`, async ({ comeIn }) => {
    const officer = await comeIn('officer.kasur', language)
    const { page, words } = officer
    const place = `Workshop ${Date.now()} (test)`
    await screen(officer, { ...freeMan, place }, false)
    await tellName(officer, 'Test Person 902')
    await loseAnswerOnce(officer)
    await page.getByRole('button', { name: words('screening.result.save'), exact: true }).click()
    await expect(page.getByRole('alert')).toContainText(words('ui.refused.title.offline'))
    await expect(page.locator('input[name="fullName"]')).toHaveValue('Test Person 902')
    await expectGoodScreen(officer)
    const number = await save(officer, 'screening.result.save-again')
    await page.getByRole('link', { name: words('screening.saved.home') }).click()
    await expect(page.locator('a.screening-row', { hasText: number })).toBeVisible()
    await expect(page.locator('a.screening-row', { hasText: place })).toHaveCount(1)
  })

  test(`a name that turns the writing round is not taken, and what was typed stays, in ${nameOf[language]}`, async ({ comeIn }) => {
    const officer = await comeIn('officer.lahore', language)
    const { page, words } = officer
    await screen(officer, freeMan, false)
    await tellName(officer, turned)
    await expect(page.getByText(words('screening.fault.text.direction-override'))).toBeVisible()
    await page.getByRole('button', { name: words('screening.result.save'), exact: true }).click()
    await expect(page.getByText(words('screening.result.lines-wrong'))).toBeVisible()
    await expect(page.locator('input[name="fullName"]')).toHaveValue(turned)
    expect(officer.addresses.filter((address) => address.endsWith('/api/commands'))).toEqual([])
    await expectGoodScreen(officer)
    await page.locator('input[name="fullName"]').fill('Test Person 903')
    await save(officer)
  })

  test(`the system cannot answer, the session ends elsewhere, and a caseworker's note is still kept, in ${nameOf[language]}`, async ({
    comeIn,
  }) => {
    test.setTimeout(120_000)
    const { caseId } = await referredInKasur()
    const caseworker = await comeIn('caseworker.kasur', language)
    const { page, words } = caseworker
    await page.goto(`/cases/${caseId}`)
    await page.getByRole('textbox', { name: words('case.notes.write') }).fill(note)
    await page.route('**/api/commands', (route) => route.fulfill({ status: 503, body: 'no' }), { times: 1 })
    await keepNote(caseworker)
    await expect(page.getByRole('alert')).toContainText(words('ui.refused.unavailable'))
    await expect(page.getByRole('textbox', { name: words('case.notes.write') })).toHaveValue(note)

    await endEverythingElse('caseworker.kasur')
    await keepNote(caseworker)
    await expect(page.getByText(words('access.sign-in.ended.title'))).toBeVisible()
    await expectGoodScreen(caseworker)
    await signInHere(page, 'caseworker.kasur', password)
    await expect(page).toHaveURL(new RegExp(`/cases/${caseId}$`))
    await expect(page.getByRole('textbox', { name: words('case.notes.write') })).toHaveValue(note)
    await keepNote(caseworker)
    await expect(page.locator('.note-words').filter({ hasText: note })).toHaveCount(1)
    await expect(page.getByRole('textbox', { name: words('case.notes.write') })).toHaveValue('')
  })

  test(`a caseworker who asks the same shelter twice is told why not, and keeps her words, in ${nameOf[language]}`, async ({ comeIn }) => {
    const { caseId } = await referredInKasur()
    const caseworker = await comeIn('caseworker.kasur', language)
    const { page, words } = caseworker
    await page.goto(`/cases/${caseId}/refer`)
    await page.locator('li.provider', { hasText: 'S-04' }).getByRole('button').click()
    await page.getByLabel(words('referral.send.words')).fill('A bed, please.')
    await page.locator('.sending').getByRole('button', { name: 'S-04' }).click()
    await expect(page.getByRole('alert')).toContainText(words('referral.refused.already-waiting'))
    await expect(page.getByRole('alert')).toContainText(words('ui.refused.kept'))
    await expect(page.getByLabel(words('referral.send.words'))).toHaveValue('A bed, please.')
    await expectGoodScreen(caseworker)
  })
}

/** The next command reaches the server and is done there; its answer does not come back. */
async function loseAnswerOnce({ page }: Somebody): Promise<void> {
  await page.route(
    '**/api/commands',
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
}

async function keepNote({ page }: Somebody): Promise<void> {
  await page
    .locator('form', { has: page.locator('textarea') })
    .locator('button[type="submit"]')
    .click()
}

/** She ends, on another device, every session but that one. */
async function endEverythingElse(username: string): Promise<void> {
  const answer = await (await atTheDoor(username)).post('/api/sessions/end-others')
  expect(answer.ok()).toBe(true)
}
