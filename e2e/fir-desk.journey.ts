import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import type { Edition, Words } from '@panah/domain/law/edition'
import { at } from '../scripts/paths.ts'
import { atTheDoor, doneBy, screenedBy } from './done-before.ts'
import { expect, test, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { languages, nameOf } from './words.ts'

const edition = JSON.parse(readFileSync(at('law/edition.json'), 'utf8')) as Edition
const said = (words: Words | undefined, { language }: Somebody) => words?.[language] ?? ''
const nameOfFact = (code: string) => edition.facts.find(({ fact }) => fact === code)?.label
const nameOfStep = (code: string) => edition.practice?.steps.find(({ step }) => step === code)?.says

/** The file of a woman held by a debt, and an investigating officer is put on it. */
async function underInvestigation(): Promise<string> {
  const screened = await screenedBy(await atTheDoor('officer.kasur'), 'Kiln B-92 (test)')
  const supervisor = await atTheDoor('supervisor.kasur')
  const [caseworkerId, investigatorId] = await Promise.all(['caseworker.kasur', 'io.kasur'].map(accountOf))
  const caseId = randomUUID()
  const { record } = await doneBy(supervisor, {
    ...{ name: 'case.open', caseId, screeningId: screened.id, baseVersion: 1, caseworkerId: caseworkerId ?? '', urgency: 'urgent' },
  })
  await doneBy(supervisor, { name: 'case.assign-investigator', caseId, investigatorId: investigatorId ?? '' })
  return record?.number ?? ''
}

async function accountOf(username: string): Promise<string> {
  const answer = await (await atTheDoor(username)).get('/api/me')
  return ((await answer.json()) as { account: { id: string } }).account.id
}

const offence = ({ page }: Somebody, section: string) => page.locator('.offences-panel li.finding', { hasText: section })

/** A missing fact is answered where it is asked, and what was open is made out. */
async function answerMissingFact(officer: Somebody): Promise<void> {
  const { page, words } = officer
  const confinement = offence(officer, '342')
  await expect(confinement).toHaveClass(/half/)
  await confinement.locator('.ask-line label', { hasText: words('law.answer.yes') }).click()
  await expect(confinement).toContainText(words('law.finding.made-out'))
  await expect(page.locator('.just-changed li', { hasText: '342' })).toContainText(words('fir.changed.to.made-out'))
}

/** Two sections side by side, then a third: what each says, needs and costs. */
async function compare({ page, words }: Somebody): Promise<void> {
  const panel = page.getByRole('region', { name: words('fir.overlaps') })
  const heads = panel.locator('thead th')
  const chips = panel.getByRole('group', { name: words('fir.compare') }).getByRole('button')
  await expect(heads).toHaveCount(3)
  await chips.nth(2).click()
  const pressed = panel.locator('.compare-choice [aria-pressed="true"]')
  await pressed.last().click()
  await expect(heads).toHaveCount(await pressed.count())
  await chips.filter({ hasText: '342' }).click()
  await expect(heads.filter({ hasText: '342' })).toHaveCount(1)
  for (const row of ['says', 'penalty', 'bail', 'court']) {
    await expect(panel.getByRole('rowheader', { name: words(`fir.row.${row}`), exact: true })).toBeVisible()
  }
}

/** She crossed a border without a passport. That is nothing to book her for. */
async function neverAgainstHer(officer: Somebody): Promise<void> {
  const { page, words } = officer
  await page
    .getByRole('group', { name: words('fir.subjects') })
    .getByRole('button')
    .filter({ hasText: 'V1' })
    .click()
  const fact = said(nameOfFact('crossed-without-passport'), officer)
  await page.getByLabel(words('fir.find-fact')).fill(fact)
  await page
    .locator('.fact-row', { hasText: fact })
    .first()
    .locator('label', { hasText: words('law.answer.yes') })
    .click()
  await expect(page.locator('.msg', { hasText: words('fir.against') })).toBeVisible()
}

async function pickSections({ page, words }: Somebody): Promise<void> {
  const plan = page.getByRole('region', { name: words('fir.plan') })
  const row = plan.locator('.picks-list > li', { hasText: '342' })
  await expect(row.getByRole('checkbox')).toBeChecked()
  await row.getByRole('combobox').selectOption('alternative')
  const other = plan.locator('.picks-list > li:has(:checked)', { hasText: '12' }).last()
  await other.getByRole('checkbox').uncheck()
  await expect(plan).toContainText(words('fir.plan-own'))
  await expect(plan.locator('.court-count')).toBeVisible()
}

/** The paper that comes down, in both languages, each in its own letters. */
async function printed({ page, words }: Somebody): Promise<void> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: words('fir.pdf'), exact: true }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^fir-draft-PN-[\d-]+\.pdf$/)
  const pdf = await readFile(await download.path())
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const inside = opened(pdf)
  expect(inside.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(4)
  for (const face of ['NotoNastaliqUrdu', 'SourceSans3']) expect(inside).toContain(face)
  expect(inside).toContain('Draft of the sections for an FIR')
  expect(inside).not.toContain('Test Person')
}

/** Everything in a PDF that is packed, unpacked, and the rest as it stands. */
function opened(pdf: Buffer): string {
  const packed = [...pdf.toString('latin1').matchAll(/\/FlateDecode[^]*?stream\r?\n/g)].map(({ index, 0: head }) => index + head.length)
  const unpacked = packed.map((from) => {
    try {
      return inflateSync(pdf.subarray(from), { finishFlush: 2 }).toString('latin1')
    } catch {
      return ''
    }
  })
  return [pdf.toString('utf8'), ...unpacked].join('\n')
}

/** As the clock on the wall of the station shows it. */
const inPakistan = (at: number) => new Date(at + 5 * 3_600_000).toISOString().slice(0, 16)

/** An arrest an hour ago is written down: before it is saved one sees what follows; then the 24 hours run. */
async function arrested(officer: Somebody): Promise<void> {
  const { page, words } = officer
  const bring = said(nameOfStep('DL-06'), officer)
  await page.getByRole('button', { name: words('case.step.event'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('procedure.event'), { exact: true }).selectOption('arrest')
  await dialog.getByLabel(words('procedure.at'), { exact: true }).fill(inPakistan(Date.now() - 61 * 60_000))
  await dialog.getByLabel(words('procedure.about'), { exact: true }).selectOption('A1')
  await expect(dialog.locator('.follows')).toContainText(bring)
  await expectGoodScreen(officer)
  await dialog.locator('button.btn.main').click()
  await expect(dialog).toBeHidden()
  const today = page.locator('.task-group', { has: page.getByRole('heading', { name: words('procedure.tasks.day') }) })
  await expect(today.locator('li', { hasText: bring })).toContainText('A1')
  await expect(page.locator('.clock', { hasText: bring })).toContainText('22')
}

/** Written down by mistake: it stays to be seen, struck through, and its clock is gone. */
async function takenBack(officer: Somebody): Promise<void> {
  const { page, words } = officer
  const bring = said(nameOfStep('DL-06'), officer)
  const panel = page.getByRole('region', { name: words('procedure.steps') })
  await panel.locator('summary').last().click()
  await panel.getByRole('button', { name: words('procedure.take-back-label', { event: '' }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words('procedure.because.wrong-time')).click()
  await expectGoodScreen(officer)
  await dialog.locator('button.btn.main').click()
  await expect(dialog).toBeHidden()
  await expect(panel.locator('s')).toBeVisible()
  await expect(page.locator('.clock', { hasText: bring })).toHaveCount(0)
}

/** The same page in a hand. */
async function onPhone(officer: Somebody): Promise<void> {
  await officer.page.setViewportSize({ width: 360, height: 760 })
  await expectGoodScreen(officer)
}

for (const language of languages) {
  test(`an investigating officer reads a file at the FIR desk, picks sections and starts the clock of an arrest, in ${nameOf[language]}`, async ({
    comeIn,
  }) => {
    test.setTimeout(240_000)
    const number = await underInvestigation()
    const officer = await comeIn('io.kasur', language)
    const { page, words } = officer
    await page.locator('a.queue-row', { hasText: number }).click()
    await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
    await page
      .locator('main')
      .getByRole('link', { name: words('case.step.fir'), exact: true })
      .first()
      .click()
    await expect(offence(officer, '3(2)').first()).toContainText(words('law.finding.made-out'))
    await expectGoodScreen(officer)
    await answerMissingFact(officer)
    await compare(officer)
    await neverAgainstHer(officer)
    await pickSections(officer)
    await expectGoodScreen(officer)
    await printed(officer)
    await page.getByRole('button', { name: words('fir.keep'), exact: true }).click()
    await expect(page.getByText(words('fir.kept', { version: 1 }))).toBeVisible()

    await page.getByRole('link', { name: words('fir.to-case') }).click()
    const picked = page.getByRole('region', { name: words('fir.picked') })
    await expect(picked.locator('li', { hasText: '342' })).toContainText(words('fir.as.alternative'))
    await arrested(officer)
    await expectGoodScreen(officer)
    await takenBack(officer)
    await onPhone(officer)
    await page.goto(`${new URL(page.url()).pathname}/fir`)
    await expect(offence(officer, '342')).toContainText(words('law.finding.made-out'))
    await onPhone(officer)
  })
}
