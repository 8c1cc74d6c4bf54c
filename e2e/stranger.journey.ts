import { randomUUID } from 'node:crypto'
import { referredInKasur } from './done-before.ts'
import { expect, test } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { languages, nameOf } from './words.ts'

for (const language of languages) {
  test(`a stranger finds nothing: what is not hers looks like what does not exist, in ${nameOf[language]}`, async ({ comeIn }) => {
    test.setTimeout(120_000)
    const hers = await referredInKasur()
    const madeUp = randomUUID()
    const stranger = await comeIn('caseworker.lahore', language)
    const { page, words } = stranger
    const pages: readonly [string, string][] = [
      ['cases', hers.caseId],
      ['screenings', hers.id],
      ['referrals', hers.referralId],
    ]

    for (const [page, id] of pages) {
      const [seen, ofNothing] = [await whatStandsAt(`/${page}/${id}`), await whatStandsAt(`/${page}/${madeUp}`)]
      expect(seen.text, page).toBe(ofNothing.text)
      expect(seen.title, page).toBe(ofNothing.title)
      expect(seen.text).toContain(words('ui.refused.title.not-found'))
      expect(seen.text).not.toContain(hers.number)
    }
    expect((await whatStandsAt(`/cases/${hers.caseId}/refer`)).text).toBe((await whatStandsAt(`/cases/${madeUp}/refer`)).text)

    const auditor = await comeIn('auditor', language)
    for (const id of [hers.caseId, hers.id, hers.referralId, madeUp]) {
      await auditor.page.goto(`/ledger?kind=refused&record=${id}`)
      const row = auditor.page.getByRole('row', { name: words('audit.outcome.not-found') }).first()
      await expect(row).toContainText(words('access.role.caseworker'))
      await expect(row).toContainText(language === 'en' ? 'Lahore' : 'لاہور')
    }
    await expectGoodScreen(auditor)

    async function whatStandsAt(address: string): Promise<{ text: string; title: string }> {
      await page.goto(address)
      await expect(page.getByRole('alert')).toBeVisible()
      await expectGoodScreen(stranger)
      return { text: await page.locator('main').innerText(), title: await page.title() }
    }
  })
}
