import type { Language } from '../../../../e2e/words.ts'
import type { Browser, BrowserContext } from '../../../../scripts/bench/browser.ts'

export const officer = { username: 'officer.kasur', password: 'demo-only-panah-2026' }

/** A phone with nothing on it yet. */
export async function aPhone(browser: Browser, baseURL: string, language: Language): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 760 }, timezoneId: 'Asia/Karachi' })
  await context.addCookies([{ name: 'panah-language', value: language, url: baseURL }])
  return context
}
