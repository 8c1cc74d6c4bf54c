import { girlAtKiln, save, screen, tellName } from './field.ts'
import { answerReferral, openFile, openName, recordConsent, refer } from './desk.ts'
import { personsByStep } from './numbers.ts'
import { expectUnbroken, verifyOnTheCommandLine } from './ledger.ts'
import { expect, test, type ComeIn, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { languages, nameOf, type Language } from './words.ts'

const name = 'Test Person 901'
const need = 'A bed from tonight. The owner must not learn the address.'

/** The officer screens her on the phone, keeps what she told of her name, and gets a number. */
async function screened(officer: Somebody): Promise<string> {
  const { page, words } = officer
  await expectGoodScreen(officer)
  await screen(officer, girlAtKiln)
  await expect(page.getByRole('heading', { level: 1, name: words('screening.result.heading.presumed-victim') })).toBeVisible()
  await expect(page.getByText(words('screening.because.age-unknown'))).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: words('ui.act-now.title') })
      .getByRole('checkbox')
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: words('screening.result.offences') })).toContainText(/PTPA|2018|انسانی سوداگری/)
  await expect(page.getByRole('region', { name: words('screening.result.whose') })).toBeVisible()
  await tellName(officer, name)
  await expectGoodScreen(officer)
  const number = await save(officer)
  await expectGoodScreen(officer)
  await expect(page.locator('body')).not.toContainText(name)
  return number
}

/** The caseworker opens the name for a purpose, asks consent, and asks one shelter and then another. Gives the id of whose name was opened. */
async function placed(comeIn: ComeIn, language: Language, file: { number: string; address: string }, screening: string): Promise<string> {
  const caseworker = await comeIn('caseworker.kasur', language)
  await caseworker.page.locator('a.queue-row', { hasText: file.number }).click()
  await expect(caseworker.page.getByRole('heading', { level: 1, name: file.number })).toBeVisible()
  await expect(caseworker.page.locator('body')).not.toContainText(name)
  await expectGoodScreen(caseworker)
  expect(await openName(caseworker, 'placement')).toContain(name)
  await expectGoodScreen(caseworker)
  await recordConsent(caseworker)
  const first = await refer(caseworker, 'find-help', 'S-04', need)

  const shelter = await comeIn('shelter.s04', language)
  await expectGoodScreen(shelter)
  await answerReferral(shelter, first, 'decline', (seen) => {
    expect(seen).toContain(need)
    for (const hidden of [name, file.number, screening, girlAtKiln.place]) expect(seen).not.toContain(hidden)
  })

  await caseworker.page.goto(file.address)
  await expect(caseworker.page.getByText(caseworker.words('referral.decline.full'))).toBeVisible()
  const second = await refer(caseworker, 'find-next-provider', 'S-11', need)
  const home = await comeIn('shelter.s11', language)
  await expect(home.page.locator('a.queue-row', { hasText: second })).toBeVisible()
  await expect(home.page.locator('a.queue-row', { hasText: first })).toHaveCount(0)
  await answerReferral(home, second, 'accept', (seen) => expect(seen).not.toContain('S-04'))
  await caseworker.page.goto(file.address)
  await expect(caseworker.page.getByText(caseworker.words('case.because.a-provider-accepted'))).toBeVisible()
  const opened = caseworker.addresses.map((address) => /\/api\/persons\/([0-9a-f-]{36})\/identity\/open$/.exec(address)?.[1])
  return opened.find((id) => id !== undefined) ?? ''
}

/** The officer sees steps, and never who has her now. */
async function followed(officer: Somebody, screening: string): Promise<void> {
  const { page, words } = officer
  const service = words('screening.service.shelter')
  await page.getByRole('link', { name: words('screening.saved.home') }).click()
  const row = page.locator('a.screening-row', { hasText: screening })
  await expect(row).toContainText(words('screening.furthest.help-accepted', { service }))
  await row.click()
  await expect(page.locator('.became')).toContainText(words('screening.became.declined', { service }))
  await expect(page.locator('.became')).toContainText(words('screening.became.accepted', { service }))
  await expectGoodScreen(officer)
  for (const hidden of [name, 'S-04', 'S-11']) await expect(page.locator('main')).not.toContainText(hidden)
}

/** The auditor finds that the name was opened, and why, and that nobody altered the ledger. */
async function audited(auditor: Somebody, personId: string): Promise<void> {
  const { page, words } = auditor
  await expectGoodScreen(auditor)
  await page.goto(`/ledger?kind=identity&record=${personId}`)
  const opening = page.getByRole('row', { name: words('audit.action.identity-open') })
  await expect(opening).toHaveCount(1)
  await expect(opening).toContainText(words('person.purpose.placement'))
  await expect(opening).toContainText(words('access.role.caseworker'))
  await expect(page.locator('body')).not.toContainText(/Test Person/)
  await expectUnbroken(auditor)
  await expectGoodScreen(auditor)
  expect(verifyOnTheCommandLine()).toMatch(/^The ledger holds: \d+ entries/)
}

for (const language of languages) {
  test(`a girl at a kiln is screened, and the officer learns what became of her, in ${nameOf[language]}`, async ({ comeIn }) => {
    test.setTimeout(240_000)
    const coordinator = await comeIn('coordinator.kasur', language)
    const before = await personsByStep(coordinator)
    const officer = await comeIn('officer.kasur', language)
    const screening = await test.step('the officer screens her', () => screened(officer))
    const supervisor = await comeIn('supervisor.kasur', language)
    const file = await test.step('her supervisor opens a case file', () => openFile(supervisor, screening))
    await expect(supervisor.page.locator('body')).not.toContainText(name)
    const personId = await test.step('a caseworker finds her a place', () => placed(comeIn, language, file, screening))
    await test.step('the officer sees what became of her', () => followed(officer, screening))
    await test.step('the coordinator sees one more in each number, and no name', async () => {
      const after = await personsByStep(coordinator)
      const shown = Object.keys(before).filter((step) => before[step] !== null && after[step] !== null)
      expect(shown.length).toBeGreaterThan(0)
      for (const step of shown) expect([step, after[step]]).toEqual([step, (before[step] ?? 0) + 1])
      await expectGoodScreen(coordinator)
      await expect(coordinator.page.locator('body')).not.toContainText(/Test Person/)
    })
    const auditor = await comeIn('auditor', language)
    await test.step('the auditor finds the opening of her name, and the chain unbroken', () => audited(auditor, personId))
  })
}
