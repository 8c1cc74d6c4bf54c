import { expect, test as base, type Browser, type Page } from '@playwright/test'
import { signIn } from './sign-in.ts'
import { wordsIn, type Language, type Words } from './words.ts'

export const password = 'demo-only-panah-2026'

/** Somebody with a device of her own, in her own language. */
export interface Somebody {
  readonly username: string
  readonly language: Language
  readonly words: Words
  readonly page: Page
  /** Every address her device asked for, pages and calls alike. */
  readonly addresses: readonly string[]
}

export type ComeIn = (username: string, language: Language, given?: { readonly password?: string }) => Promise<Somebody>

interface Fixtures {
  /** Signs somebody in on a new device: a phone for those who work standing, a desk for the others. */
  comeIn: ComeIn
  /** A new device at the sign-in, nobody signed in. */
  device: (username: string, language: Language) => Promise<Somebody>
}

const phone = { width: 360, height: 760 }
const desk = { width: 1440, height: 900 }
const onPhone = /^(?:officer|inspector|shelter|home)\./

export const test = base.extend<Fixtures>({
  device: async ({ browser, baseURL }, use) => {
    const open: Page[] = []
    await use(async (username, language) => {
      const somebody = await unpack(browser, baseURL ?? '', username, language)
      open.push(somebody.page)
      return somebody
    })
    for (const page of open) await page.context().close()
  },
  comeIn: async ({ device }, use) => {
    await use(async (username, language, given = {}) => {
      const somebody = await device(username, language)
      await signIn(somebody.page, username, given.password ?? password)
      return somebody
    })
  },
})

async function unpack(browser: Browser, baseURL: string, username: string, language: Language): Promise<Somebody> {
  const context = await browser.newContext({
    baseURL,
    viewport: onPhone.test(username) ? phone : desk,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Karachi',
  })
  await context.addCookies([{ name: 'panah-language', value: language, url: baseURL }])
  const page = await context.newPage()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  return { username, language, words: wordsIn(language), page, addresses }
}

export { expect }
