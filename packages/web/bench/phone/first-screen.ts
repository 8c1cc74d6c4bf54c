import { signIn } from '../../../../e2e/sign-in.ts'
import { languages, nameOf, type Language } from '../../../../e2e/words.ts'
import { slow3g, slowDown, type Browser, type BrowserContext, type Page } from '../../../../scripts/bench/browser.ts'
import { atMost, median, say, type Figure } from '../../../../scripts/bench/figures.ts'
import { aPhone, officer } from './somebody.ts'

/** A first look at a page by a phone that has kept nothing: how long, and how many bytes of script until one can begin. */
interface FirstLook {
  readonly usable: number
  readonly script: number
  readonly everything: number
}

interface Screen {
  readonly name: string
  readonly path: string
  /** Once this is there and takes input, one can begin. */
  readonly needs: string
  readonly signedIn: boolean
}

const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/', needs: 'input[autocomplete="username"]:enabled', signedIn: false },
  { name: 'field home of an officer', path: '/field', needs: 'a[href="/field/new"]', signedIn: true },
  { name: 'help, for everybody', path: '/help', needs: 'a[href^="tel:"]', signedIn: false },
]
const limits = { script: 150, seconds: 5 }
const looks = 3

/** The first screens on slow 3G with a processor four times slower, the slower language of the two first screens each. */
export async function firstScreenFigures(browser: Browser, url: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const screen of screens) {
    for (const language of languages) {
      say(`${screen.name}, ${nameOf[language]} …`)
      const all: FirstLook[] = []
      for (let look = 0; look < looks; look += 1) all.push(await lookFirst(browser, url, screen, language))
      const of = (part: keyof FirstLook) => median(all.map((each) => each[part]))
      const what = `${screen.name}, ${nameOf[language]}`
      figures.push(
        atMost(`${what}: compressed JavaScript until usable`, of('script') / 1024, limits.script, 'KB'),
        atMost(`${what}: usable on slow 3G, 4× slower processor`, of('usable') / 1000, limits.seconds, 's'),
      )
      say(
        `  ${all.map(({ usable, script, everything }) => `${Math.round(usable)} ms, ${script} of ${everything} bytes are script`).join('; ')}`,
      )
    }
  }
  return figures
}

async function lookFirst(browser: Browser, url: string, { path, needs, signedIn }: Screen, language: Language): Promise<FirstLook> {
  const context = await aPhone(browser, url, language)
  try {
    if (signedIn) await comeIn(context)
    const fresh = await withoutMemory(browser, url, language, context)
    try {
      return await timed(await fresh.newPage(), path, needs)
    } finally {
      await fresh.close()
    }
  } finally {
    await context.close()
  }
}

/** Signs in, at full speed. */
async function comeIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await signIn(page, officer.username, officer.password)
}

/** A phone with the same session and nothing else: no page, no font, no worker was ever fetched. */
async function withoutMemory(browser: Browser, url: string, language: Language, before: BrowserContext): Promise<BrowserContext> {
  const fresh = await aPhone(browser, url, language)
  await fresh.addCookies((await before.cookies()).filter(({ name }) => name !== 'panah-language'))
  return fresh
}

async function timed(page: Page, path: string, needs: string): Promise<FirstLook> {
  await page.addInitScript((selector) => {
    const state = window as unknown as { usableAt?: number }
    const look = () => {
      if (!document.querySelector(selector)) return requestAnimationFrame(look)
      // Painted, and the page has done what it had to do before it can answer a touch.
      return requestAnimationFrame(() => setTimeout(() => (state.usableAt = performance.now()), 0))
    }
    requestAnimationFrame(look)
  }, needs)
  await slowDown(page, { cpu: 4, network: slow3g })
  await page.goto(path, { waitUntil: 'commit', timeout: 60_000 })
  await page.waitForFunction(() => (window as unknown as { usableAt?: number }).usableAt !== undefined, undefined, { timeout: 60_000 })
  return page.evaluate(() => {
    const usable = (window as unknown as { usableAt: number }).usableAt
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const fetched = resources.filter((each) => each.responseEnd > 0 && each.responseEnd <= usable)
    const bytes = (which: readonly PerformanceResourceTiming[]) => which.reduce((sum, each) => sum + each.encodedBodySize, 0)
    return { usable, script: bytes(fetched.filter(({ name }) => new URL(name).pathname.endsWith('.js'))), everything: bytes(fetched) }
  })
}
