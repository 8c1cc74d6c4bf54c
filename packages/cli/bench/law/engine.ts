import { brotliCompressSync, constants } from 'node:zlib'
import type { Edition } from '@panah/domain/law/edition'
import type { Situation } from '@panah/domain/law/situation'
import { openBrowser, slowDown, type Page } from '../../../../scripts/bench/browser.ts'
import { atMost, median, percentile, say, told, type Figure } from '../../../../scripts/bench/figures.ts'
import { buildEngine } from '../../../web/bench/engine/build-engine.ts'
import type { engine } from '../../../web/bench/engine/engine.ts'
import { situations } from './situations.ts'

type Engine = typeof engine

/** A place of its own: behind these headers a browser's clock is exact to a few microseconds instead of a hundred. */
const place = 'http://localhost:9'
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

/** What the engine costs a phone: bytes, getting ready, and every offence for one set of facts. */
export async function engineFigures(edition: Edition): Promise<Figure[]> {
  const script = await buildEngine()
  const { published, worked } = situations(edition)
  const weights = [script, JSON.stringify(edition)].map((text) => compressed(text) / 1024)
  const [ofScript = 0, ofEdition = 0] = weights
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.route(`${place}/**`, (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/engine.js') return route.fulfill({ body: script, contentType: 'text/javascript', headers })
      if (pathname === '/edition.json') return route.fulfill({ json: edition, headers })
      return route.fulfill({ body: '<!doctype html><title>-</title><script src="/engine.js"></script>', contentType: 'text/html', headers })
    })
    say(`${published.length} published and ${worked.length} worked cases in Chromium ${browser.version()} …`)
    const fast = await timesOn(page, 1, published, worked)
    const slow = await timesOn(page, 4, published, worked)
    return [
      told('engine, compressed', ofScript, 'KB'),
      told('edition of the law, compressed', ofEdition, 'KB'),
      atMost('engine and edition together, compressed', ofScript + ofEdition, 120, 'KB'),
      told('getting an edition ready, first time', fast.compile[0] ?? 0, 'ms'),
      told('getting an edition ready, first time, 4× slower processor', slow.compile[0] ?? 0, 'ms'),
      ...figuresOf(fast),
      told('all offences, the very first time, 4× slower processor', slow.first[0] ?? 0, 'ms'),
      told('all offences for one set of facts, worked cases, mean, 4× slower processor', mean(slow.worked), 'ms'),
    ]
  } finally {
    await browser.close()
  }
}

interface Times {
  readonly compile: number[]
  readonly first: number[]
  readonly published: number[]
  readonly worked: number[]
}

const limit = 2

function figuresOf({ published, worked, first }: Times): Figure[] {
  return [
    told('all offences, the very first time', first[0] ?? 0, 'ms'),
    atMost('all offences for one set of facts, published cases, median', median(published), limit, 'ms'),
    atMost('all offences for one set of facts, published cases, p95', percentile(published, 0.95), limit, 'ms'),
    atMost('all offences for one set of facts, worked cases, median', median(worked), limit, 'ms'),
    atMost('all offences for one set of facts, worked cases, p95', percentile(worked, 0.95), limit, 'ms'),
  ]
}

/** A browser is made slower by pauses, which fall between most short works and into a few: only the mean tells how slow it was. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

/** Every case several times over, each qualification timed by itself, on a page that was warmed up with one round. */
async function timesOn(page: Page, cpu: number, published: Situation[], worked: Situation[]): Promise<Times> {
  await page.goto(`${place}/`)
  await slowDown(page, { cpu, network: null })
  if (!(await page.evaluate(() => window.crossOriginIsolated))) throw new Error('The clock of this page is too coarse.')
  return page.evaluate(
    async ([few, many]) => {
      const { compile, qualify } = (window as unknown as { panahEngine: { engine: Engine } }).panahEngine.engine
      const law = (await (await fetch('/edition.json')).json()) as Edition
      const timed = (work: () => void) => {
        const began = performance.now()
        work()
        return performance.now() - began
      }
      const compileTimes = [0, 0, 0, 0, 0].map(() => timed(() => compile(law)))
      const ready = compile(law)
      const once = (all: readonly Situation[]) => all.map((situation) => timed(() => qualify(ready, situation)))
      const first = once(few)
      once(many)
      const rounds = (all: readonly Situation[], times: number) => Array.from({ length: times }, () => once(all)).flat()
      return { compile: compileTimes, first, published: rounds(few, 40), worked: rounds(many, 3) }
    },
    [published, worked] as const,
  )
}
