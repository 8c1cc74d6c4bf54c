import { expect, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'

export type Answer = 'yes' | 'no' | 'unknown'

export interface Met {
  readonly place: string
  readonly sex: 'female' | 'male'
  readonly ageBand: 'unknown' | '18-29'
  /** What is answered to each question, whichever are asked; anything else is not known. */
  readonly answers: Readonly<Record<string, Answer>>
}

/** A girl whose age nobody knows, at a kiln, held by her father's debt. */
export const girlAtKiln: Met = {
  ...{ place: 'Kiln B-90 (test)', sex: 'female', ageBand: 'unknown' },
  answers: {
    ...{ confined: 'yes', 'physical-violence': 'no', 'documents-kept': 'yes', 'child-employed': 'yes', 'work-in-household': 'no' },
    ...{ 'wages-withheld': 'yes', 'bonded-labour': 'yes', 'compelled-labour': 'yes', begging: 'no', 'commercial-sex': 'no' },
    ...{ 'free-to-leave': 'no', 'debt-used-to-hold': 'yes', recruited: 'yes', harboured: 'yes', 'cross-border': 'no' },
  },
}

/** A grown man at a workshop who comes and goes, is paid, and was brought by nobody. */
export const freeMan: Met = {
  ...{ place: 'Workshop 90 (test)', sex: 'male', ageBand: '18-29' },
  answers: {
    ...{ confined: 'no', 'physical-violence': 'no', 'documents-kept': 'no', 'wages-withheld': 'no', 'bonded-labour': 'no' },
    ...{ 'free-to-leave': 'yes', 'cross-border': 'no' },
  },
}

/** From the first page to the result, question by question, as they come. */
export async function screen(officer: Somebody, met: Met, look = true): Promise<void> {
  const { page, words } = officer
  const good = () => (look ? expectGoodScreen(officer) : Promise.resolve())
  await page.getByRole('link', { name: words('screening.home.begin') }).click()
  await meet(officer, met, good)
  await lookedOver(officer, good)
  await goOn(officer)
  const asked = await answerAll(officer, met.answers, good)
  expect(asked).toContain('free-to-leave')
}

/** The place, the three questions about danger, and whom one has in front of one: up to what is seen before a word is said. */
export async function meet(
  officer: Somebody,
  { place, sex, ageBand }: Pick<Met, 'place' | 'sex' | 'ageBand'>,
  good: () => Promise<void>,
  choose: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { page, words } = officer
  await page.getByLabel(words('screening.scene.place')).fill(place)
  await pick(officer, 'screening.scene.interviewer', 'screening.interviewer.female')
  await pick(officer, 'screening.scene.interpreter', 'screening.interpreter.no')
  await choose()
  await good()
  await goOn(officer)
  for (const exit of ['immediateDanger', 'medicalEmergency', 'selfHarm']) {
    await expect(page.getByRole('heading', { name: words(`screening.safety.${exit}`) })).toBeVisible()
    await page.getByRole('button', { name: words('ui.answer.no'), exact: true }).click()
  }
  await pick(officer, 'screening.person.sex', `screening.sex.${sex}`)
  await pick(officer, 'screening.person.age', `screening.age.${ageBand}`)
  await good()
  await goOn(officer)
  await expect(page.getByRole('heading', { level: 1, name: words('screening.look.title') })).toBeVisible()
}

/** A page longer than the phone is looked at from its end: from the middle of it the bar lies over whatever a thumb would scroll up. */
export async function lookedOver({ page }: Somebody, good: () => Promise<void>): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await good()
}

export async function pick({ page, words }: Somebody, question: string, answer: string): Promise<void> {
  // Of an age in digits the screen sets the digits apart; the radio itself still has the whole name.
  await page
    .getByRole('group', { name: words(question) })
    .getByRole('radio', { name: words(answer), exact: true })
    .check()
}

export async function goOn({ page, words }: Somebody): Promise<void> {
  await page.getByRole('button', { name: words('screening.go-on'), exact: true }).click()
}

/** Answers whatever is asked until there is a result; gives what was asked, in order. What is not in the answers is answered with `otherwise`. */
export async function answerAll(
  { page, words }: Somebody,
  answers: Met['answers'],
  good: () => Promise<void>,
  otherwise: Answer = 'unknown',
): Promise<string[]> {
  const question = page.locator('h1[data-fact]')
  const result = page.getByRole('button', { name: words('screening.result.save'), exact: true })
  const asked: string[] = []
  for (;;) {
    await question.or(result).first().waitFor()
    if (await result.isVisible()) return asked
    const fact = (await question.getAttribute('data-fact')) ?? ''
    if (asked.length === 0) await good()
    asked.push(fact)
    const given = answers[fact] ?? otherwise
    const button = page.getByRole('button', { name: words(`ui.answer.${given}`), exact: true })
    const cannotTell = page.getByRole('button', { name: words('screening.answer.cannot-tell'), exact: true })
    await (given === 'unknown' ? button.or(cannotTell) : button).click()
    await page.waitForFunction((before) => document.querySelector('h1[data-fact]')?.getAttribute('data-fact') !== before, fact)
  }
}

/** Opens the part about the name; every line of it may stay empty. */
export async function tellName({ page, words }: Somebody, name: string): Promise<void> {
  await page.locator('summary', { hasText: words('screening.identity.title') }).click()
  await page.locator('input[name="fullName"]').fill(name)
}

/** Saves, and gives the number on the receipt. */
export async function save({ page, words }: Somebody, button = 'screening.result.save'): Promise<string> {
  await page.getByRole('button', { name: words(button), exact: true }).click()
  await expect(page.getByRole('heading', { name: words('screening.saved.title') })).toBeVisible()
  const number = await page.locator('.receipt .num').innerText()
  expect(number).toMatch(/^SC-/)
  return number
}
