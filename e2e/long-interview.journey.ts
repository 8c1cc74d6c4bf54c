import { readFileSync } from 'node:fs'
import { answerAll, goOn, lookedOver, meet, pick, save, type Met } from './field.ts'
import { expect, test, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { languages, nameOf, type Language } from './words.ts'
import { at } from '../scripts/paths.ts'

interface Worded {
  readonly name?: Said
  readonly says?: Said
  readonly label?: Said
}
type Said = Readonly<Record<Language, string>>
interface Asked {
  readonly instruments: readonly (Worded & { instrument: string })[]
  readonly modules: readonly (Worded & { module: string })[]
  readonly observations: readonly (Worded & { code: string })[]
  readonly observationGroups: readonly (Worded & { group: string })[]
  readonly indicators: readonly (Worded & { code: string })[]
}
const asked = JSON.parse(readFileSync(at('instruments/instruments.json'), 'utf8')) as Asked
const inWords = (said: Said | undefined, language: Language) => said?.[language] ?? ''

/** A woman at a workshop who was lied to about the work and the pay, works far too long for almost nothing, and is kept apart. */
const woman: Met = {
  ...{ place: 'Workshop 12 (test)', sex: 'female', ageBand: '18-29' },
  answers: {
    ...{
      confined: 'no',
      'documents-kept': 'yes',
      'compelled-labour': 'yes',
      'free-to-leave': 'no',
      recruited: 'yes',
      'cross-border': 'no',
    },
    ...{ 'promised-work': 'yes', 'promised-pay': 'yes', 'work-hours': 'yes', 'work-pay': 'yes', 'kept-apart': 'yes' },
  },
}
const grownMan: Met = {
  ...{ place: 'Hotel 7 (test)', sex: 'male', ageBand: '18-29' },
  answers: { 'free-to-leave': 'yes', 'commercial-sex': 'yes' },
}

/** The caseworker chooses the long interview, ticks what she sees, takes what it suggests, and passes over, refuses and corrects as people do. */
async function heardAtLength(caseworker: Somebody): Promise<string> {
  const { page, words, language } = caseworker
  const good = () => expectGoodScreen(caseworker)
  await page.goto('/field/new')
  await page.getByLabel(words('screening.scene.place')).waitFor()
  const long = inWords(asked.instruments.find(({ instrument }) => instrument === 'long-interview')?.name, language)
  await meet(caseworker, woman, good, () =>
    page
      .getByRole('group', { name: words('screening.scene.instrument') })
      .getByRole('radio', { name: long })
      .check(),
  )
  await look(caseworker, 'labour', 'UL13')
  await expect(page.getByText(inWords(asked.modules.find(({ module }) => module === 'debt')?.name, language)).first()).toBeVisible()
  await lookedOver(caseworker, good)
  await goOn(caseworker)
  await passOverAndComeBack(caseworker)
  const put = await answerAll(caseworker, woman.answers, good, 'no')
  for (const code of ['promised-work', 'work-hours', 'kept-apart', 'wages-withheld']) expect(put).toContain(code)
  await expect(page.getByRole('heading', { level: 1, name: words('screening.result.heading.presumed-victim') })).toBeVisible()
  await expectDimensions(caseworker)
  await lookedOver(caseworker, good)
  return save(caseworker)
}

/** Ticks one thing that is seen, in its group. */
async function look({ page, language }: Somebody, group: string, code: string): Promise<void> {
  const name = inWords(asked.observationGroups.find((each) => each.group === group)?.name, language)
  await page.locator('summary', { hasText: name }).click()
  await page.getByRole('checkbox', { name: inWords(asked.observations.find((each) => each.code === code)?.says, language) }).check()
}

/** The first question is passed over, and answered after going back. */
async function passOverAndComeBack({ page, words }: Somebody): Promise<void> {
  const question = page.locator('h1[data-fact]')
  await question.waitFor()
  const first = (await question.getAttribute('data-fact')) ?? ''
  await page.getByRole('button', { name: words('screening.question.skip') }).click()
  await expect(question).not.toHaveAttribute('data-fact', first)
  await page.getByRole('button', { name: words('ui.back'), exact: true }).click()
  await expect(question).toHaveAttribute('data-fact', first)
}

/** Which dimensions are positive, by which indicators and which rule: never only a score. */
async function expectDimensions({ page, words, language }: Somebody): Promise<void> {
  const why = page.locator('.ilo')
  await expect(why).toContainText(words('screening.ilo.rule.recruitment-exploitation-destination'))
  await expect(why).toContainText(words('screening.ilo.by.strong-and-another'))
  for (const code of ['DR01', 'DR08', 'EX01', 'EX04', 'CD01', 'CD03'])
    await expect(why).toContainText(inWords(asked.indicators.find((each) => each.code === code)?.label, language))
}

/** A constable takes a module with questions that are not for a constable: they are listed for somebody trained. The man wants only to be counted. */
async function countedAlone(officer: Somebody): Promise<string> {
  const { page, words, language } = officer
  const good = () => expectGoodScreen(officer)
  await page.setViewportSize({ width: 320, height: 700 })
  await page.getByRole('link', { name: words('screening.home.begin') }).click()
  await meet(officer, grownMan, good)
  const module = inWords(asked.modules.find((each) => each.module === 'sexual')?.name, language)
  await page
    .getByRole('group', { name: words('screening.look.modules') })
    .getByRole('checkbox', { name: module })
    .check()
  await lookedOver(officer, good)
  await goOn(officer)
  const put = await answerAll(officer, grownMan.answers, good, 'no')
  for (const code of ['raped', 'sex-refuse']) expect(put).not.toContain(code)
  await expect(page.getByRole('heading', { name: words('screening.reserved.title') })).toBeVisible()
  await expect(page.getByRole('heading', { name: words('screening.helps.title') })).toBeVisible()
  await page.getByRole('radio', { name: words('screening.agrees.count-only') }).check()
  await expect(page.locator('summary', { hasText: words('screening.identity.title') })).toHaveCount(0)
  await lookedOver(officer, good)
  return save(officer)
}

/** From the list of those met, one more at the same place: the place stays, the answers do not. */
async function oneMoreThere(officer: Somebody, number: string): Promise<void> {
  const { page, words } = officer
  await page.getByRole('link', { name: words('screening.saved.home') }).click()
  const row = page.locator('a.screening-row', { hasText: number })
  await expect(row).toContainText(words('screening.set-aside.counted-only'))
  await expectGoodScreen(officer)
  await page
    .getByRole('button', { name: words('screening.operation.next-label', { place: grownMan.place }) })
    .first()
    .click()
  await expect(page.getByLabel(words('screening.scene.place'))).toHaveValue(grownMan.place)
  await expect(page.getByText(words('screening.frame.person', { person: 2 }))).toBeVisible()
  await pick(officer, 'screening.scene.interviewer', 'screening.interviewer.female')
}

/** The supervisor judges the labels anew; what was found first stays above. */
async function judged({ page, words }: Somebody, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: words('screening.judged.anew') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: words('screening.label.missing-person') }).check()
  await dialog.getByRole('textbox').fill('A brother had reported her missing in March.')
  await dialog.getByRole('button', { name: words('screening.judged.save') }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.kept-words', { hasText: 'A brother had reported her missing in March.' }).first()).toBeVisible()
  await expect(page.getByText(words('screening.judged.first-stays')).first()).toBeVisible()
}

for (const language of languages) {
  test(`a woman is heard at length by somebody trained for it, and a man wishes only to be counted, in ${nameOf[language]}`, async ({
    comeIn,
  }) => {
    test.setTimeout(240_000)
    const caseworker = await comeIn('caseworker.kasur', language)
    const number = await test.step('the caseworker hears her at length', () => heardAtLength(caseworker))
    await test.step('the record tells how she was heard', async () => {
      const { page, words } = caseworker
      await page.goto('/screenings')
      await page.locator('a.queue-row', { hasText: number }).click()
      await expect(page.getByRole('heading', { name: words('screening.record.heard') })).toBeVisible()
      await expect(page.getByText(words('screening.how.skipped')).or(page.locator('.answered')).first()).toBeVisible()
      await expectDimensionsKept(caseworker)
      await expectGoodScreen(caseworker)
    })
    const officer = await comeIn('officer.kasur', language)
    const counted = await test.step('an officer meets a man who wishes only to be counted', () => countedAlone(officer))
    const address = await test.step('the supervisor finds nothing to decide about him', async () => {
      const supervisor = await comeIn('supervisor.kasur', language)
      await supervisor.page.goto('/screenings')
      await expect(supervisor.page.locator('a.queue-row').first()).toBeVisible()
      await expect(supervisor.page.locator('a.queue-row', { hasText: counted })).toHaveCount(0)
      const first = await supervisor.page.locator('a.queue-row').first().getAttribute('href')
      await judged(supervisor, first ?? '')
      await expectGoodScreen(supervisor)
      return first
    })
    expect(address).toContain('/screenings/')
    await test.step('one more person is met at the same place', () => oneMoreThere(officer, counted))
  })
}

async function expectDimensionsKept({ page, words, language }: Somebody): Promise<void> {
  const kept = page.locator('.dimensions')
  await expect(kept).toContainText(words('screening.ilo.outcome.trafficking'))
  await expect(kept).toContainText(inWords(asked.indicators.find(({ code }) => code === 'EX01')?.label, language))
}
