import { chromium, type Browser } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { signIn } from '../e2e/sign-in.ts'
import { findChromium } from './chromium.ts'

const usage = `npm run shots -- --url http://localhost:4000 [--as USERNAME --password PASSWORD] --path /,/cases [--lang en,ur] [--width 360,1440] [--theme light,dark] [--out shots]`

/** One way of looking: a language, a width, a theme. */
interface View {
  lang: string
  width: number
  theme: 'light' | 'dark'
}

interface Visit {
  url: string
  username: string | null
  password: string
  paths: string[]
  out: string
}

/** Pictures of screens of a running Panah, each in every language, width and theme asked for: for looking at them. */
export async function shots(args: string[]): Promise<number> {
  const options = {
    url: { type: 'string' },
    as: { type: 'string' },
    password: { type: 'string', default: '' },
    path: { type: 'string', default: '/' },
    lang: { type: 'string', default: 'en,ur' },
    width: { type: 'string', default: '360,1440' },
    theme: { type: 'string', default: 'light' },
    out: { type: 'string', default: 'shots' },
  } as const
  const { values } = parseArgs({ args, options })
  if (values.url === undefined) {
    console.error(usage)
    return 2
  }
  const visit: Visit = {
    url: values.url,
    username: values.as ?? null,
    password: values.password,
    paths: values.path.split(','),
    out: resolve(values.out),
  }
  mkdirSync(visit.out, { recursive: true })
  const browser = await chromium.launch(await findChromium())
  try {
    for (const view of viewsOf(values)) await lookAt(browser, visit, view)
  } finally {
    await browser.close()
  }
  return 0
}

function viewsOf({ lang, width, theme }: { lang: string; width: string; theme: string }): View[] {
  return lang
    .split(',')
    .flatMap((one) => width.split(',').map((pixels) => ({ lang: one, width: Number(pixels) })))
    .flatMap((view) => theme.split(',').map((one): View => ({ ...view, theme: one === 'dark' ? 'dark' : 'light' })))
}

/** All pages in one view, in one session. What the browser complains of goes to stderr. */
async function lookAt(browser: Browser, visit: Visit, view: View): Promise<void> {
  const viewport = { width: view.width, height: view.width < 700 ? 780 : 900 }
  const context = await browser.newContext({ baseURL: visit.url, viewport, colorScheme: view.theme, timezoneId: 'Asia/Karachi' })
  await context.addCookies([{ name: 'panah-language', value: view.lang, url: visit.url }])
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && console.error(`${page.url()} (${view.lang}): ${message.text()}`))
  page.on('pageerror', (error) => console.error(`${page.url()} (${view.lang}): ${error.message}`))
  if (visit.username !== null) await signIn(page, visit.username, visit.password)
  for (const path of visit.paths) {
    const file = join(visit.out, nameOf(path, view))
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.screenshot({ path: file, fullPage: true, animations: 'disabled' })
    console.log(file)
  }
  await context.close()
}

function nameOf(path: string, { lang, width, theme }: View): string {
  const place = path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home'
  return `${place}-${lang}-${width}${theme === 'dark' ? '-dark' : ''}.png`
}
