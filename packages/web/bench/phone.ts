import { parseArgs } from 'node:util'
import { startPanah } from '../../../e2e/world.ts'
import { openBrowser } from '../../../scripts/bench/browser.ts'
import { quiet, report, type Figure } from '../../../scripts/bench/figures.ts'
import { firstScreenFigures } from './phone/first-screen.ts'
import { nextQuestionFigures } from './phone/next-question.ts'

// What a cheap phone on a bad network waits for, on the whole product with the demo world:
// `npm run bench -- phone [--part first-screen|next-question] [--markdown]`
const parts = { 'first-screen': firstScreenFigures, 'next-question': nextQuestionFigures }
const { values } = parseArgs({ options: { part: { type: 'string' }, markdown: { type: 'boolean', default: false } } })
const panah = await startPanah()
const browser = await openBrowser()
try {
  const load = await quiet()
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (values.part === undefined || values.part === name) figures.push(...(await measure(browser, panah.url)))
  }
  report('phone', figures, { markdown: values.markdown, load })
} finally {
  await browser.close()
  await panah.stop()
}
