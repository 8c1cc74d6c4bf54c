import { freeMan, girlAtKiln, screen, type Met } from '../../../../e2e/field.ts'
import type { Somebody } from '../../../../e2e/people.ts'
import { signIn } from '../../../../e2e/sign-in.ts'
import { languages, nameOf, wordsIn, type Language } from '../../../../e2e/words.ts'
import { slow3g, slowDown, type Browser, type Page } from '../../../../scripts/bench/browser.ts'
import { atMost, median, percentile, say, told, type Figure } from '../../../../scripts/bench/figures.ts'
import { aPhone, officer } from './somebody.ts'

const met: readonly Met[] = [
  girlAtKiln,
  freeMan,
  { ...girlAtKiln, sex: 'male', ageBand: '18-29' },
  { ...freeMan, sex: 'female', ageBand: 'unknown' },
]

/** From the touch of an answer to the next question on the screen, through whole screenings, on a processor four times slower. */
export async function nextQuestionFigures(browser: Browser, url: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const language of languages) {
    say(`next question, ${nameOf[language]} …`)
    const waits = await waitsIn(browser, url, language)
    say(`  ${waits.length} answers: ${waits.map((wait) => Math.round(wait)).join(' ')}`)
    figures.push(
      told(`next question, ${nameOf[language]}, median, 4× slower processor`, median(waits), 'ms'),
      atMost(`next question, ${nameOf[language]}, p95, 4× slower processor`, percentile(waits, 0.95), 100, 'ms'),
    )
  }
  return figures
}

async function waitsIn(browser: Browser, url: string, language: Language): Promise<number[]> {
  const context = await aPhone(browser, url, language)
  try {
    const page = await context.newPage()
    const somebody: Somebody = { username: officer.username, language, words: wordsIn(language), page, addresses: [] }
    await watchQuestions(page)
    await signIn(page, officer.username, officer.password)
    await page.waitForLoadState('networkidle')
    await slowDown(page, { cpu: 4, network: slow3g })
    for (const person of met) {
      await screen(somebody, person, false)
      await page.goto('/field')
    }
    return await readWaits(page)
  } finally {
    await context.close()
  }
}

/** Notes, on the page itself, how long after a touch another question stands on the screen. */
async function watchQuestions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = JSON.parse(sessionStorage.getItem('bench-waits') ?? '[]') as number[]
    let touched: { at: number; fact: string | null } | null = null
    const question = () => document.querySelector('h1[data-fact]')?.getAttribute('data-fact') ?? null
    const painted = (since: number) =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          kept.push(performance.now() - since)
          sessionStorage.setItem('bench-waits', JSON.stringify(kept))
        }, 0),
      )
    document.addEventListener('click', (event) => (touched = { at: event.timeStamp, fact: question() }), { capture: true })
    new MutationObserver(() => {
      const now = question()
      if (touched?.fact === null || touched === null || now === null || now === touched.fact) return
      painted(touched.at)
      touched = null
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-fact'] })
  })
}

function readWaits(page: Page): Promise<number[]> {
  return page.evaluate(() => JSON.parse(sessionStorage.getItem('bench-waits') ?? '[]') as number[])
}
