import { expect, password, test } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { signInHere } from './sign-in.ts'
import { languages, nameOf } from './words.ts'

const written = 'She asked for a doctor'

for (const language of languages) {
  test(`a caseworker is called away while she writes, and goes on where she was, in ${nameOf[language]}`, async ({ comeIn }) => {
    const caseworker = await comeIn('caseworker.kasur', language)
    const { page, words } = caseworker
    await page.locator('a.queue-row').first().click()
    const note = page.getByRole('textbox', { name: words('case.notes.write') })
    await note.fill(written)
    const place = page.url()

    await page.getByRole('button', { name: words('access.lock') }).click()
    await expect(page.getByText(words('access.sign-in.locked.what'))).toBeVisible()
    await expect(note).toBeHidden()
    await expectGoodScreen(caseworker)
    expect((await page.request.get('/api/me')).status()).toBe(401)

    await signInHere(page, 'caseworker.kasur', password)
    expect(page.url()).toBe(place)
    await expect(note).toHaveValue(written)
  })

  test(`whoever signs in on a screen that another left begins on a page of her own, in ${nameOf[language]}`, async ({ comeIn }) => {
    const { page, words } = await comeIn('caseworker.kasur', language)
    await page.locator('a.queue-row').first().click()
    await page.getByRole('textbox', { name: words('case.notes.write') }).fill(written)
    await page.getByRole('button', { name: words('access.lock') }).click()
    await signInHere(page, 'auditor', password)
    await expect(page).toHaveURL(/\/ledger$/)
    await expect(page.getByRole('heading', { level: 1, name: words('audit.heading') })).toBeVisible()
    await expect(page.getByText(written)).toHaveCount(0)
  })

  test(`a wrong password and an unknown username get the same answer, in ${nameOf[language]}`, async ({ device }) => {
    const shelter = await device('shelter.s21', language)
    const { page, words } = shelter
    const answers: string[] = []
    for (const username of ['shelter.s21', 'nobody.here']) {
      await page.goto('/')
      await page.locator('input[autocomplete="username"]').fill(username)
      await page.locator('input[autocomplete="current-password"]').fill('not the password')
      await page.locator('form button[type="submit"]').click()
      answers.push(await page.getByRole('alert').innerText())
    }
    expect(answers[0]).toContain(words('access.refused.wrong'))
    expect(answers[1]).toBe(answers[0])
    await expectGoodScreen(shelter)
  })

  test(`an officer ends a session she left open on another device, in ${nameOf[language]}`, async ({ comeIn }) => {
    const other = await comeIn('officer.karachi', language)
    const officer = await comeIn('officer.karachi', language)
    const { page, words } = officer
    await page.goto('/me')
    const mine = page.locator('.session-list li', { hasText: words('access.sessions.this') })
    const others = page.locator('.session-list li', { hasNotText: words('access.sessions.this') })
    await expect(mine).toHaveCount(1)
    await expectGoodScreen(officer)
    expect((await other.page.request.get('/api/me')).status()).toBe(200)
    const before = await others.count()
    expect(before).toBeGreaterThan(0)
    await others
      .first()
      .getByRole('button', { name: words('access.sessions.end'), exact: true })
      .click()
    await expect(others).toHaveCount(before - 1)
    expect((await other.page.request.get('/api/me')).status()).toBe(401)
    expect((await page.request.get('/api/me')).status()).toBe(200)
  })
}
