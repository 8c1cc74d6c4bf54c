import { parseArgs } from 'node:util'
import { readEdition } from '@panah/server/house'
import { quiet, report, type Figure } from '../../../scripts/bench/figures.ts'
import { amendmentFigures } from './law/amendment.ts'
import { engineFigures } from './law/engine.ts'

// What the law costs: on a phone, for one set of facts, and on the server, for everybody after an amendment.
// `npm run bench -- law [--part engine|amendment] [--size 100000] [--markdown]`
const { values } = parseArgs({
  options: { part: { type: 'string' }, size: { type: 'string', default: '100000' }, markdown: { type: 'boolean', default: false } },
})
const load = await quiet()
const edition = await readEdition()
const figures: Figure[] = []
if (values.part !== 'amendment') figures.push(...(await engineFigures(edition)))
if (values.part !== 'engine') figures.push(...(await amendmentFigures(edition, Number(values.size))))
report('law', figures, { markdown: values.markdown, load })
