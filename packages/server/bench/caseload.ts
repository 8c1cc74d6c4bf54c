import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { atMost, quiet, report, say, told } from '../../../scripts/bench/figures.ts'
import { inAnOpenHouse } from './lists/open-house.ts'
import { aBusyCaseworker } from './lists/rows.ts'

// What a caseworker's phone fetches the first time: every page of her files as the phone asks for them, as they leave the server. The wire
// is reckoned, not waited for: bytes at 1 Mbit/s and a round trip a page. `npm run bench -- caseload [--size 500] [--markdown]`
const { values } = parseArgs({ options: { size: { type: 'string', default: '500' }, markdown: { type: 'boolean', default: false } } })
const files = Number(values.size)
const bitsPerSecond = 1_000_000
const roundTripMs = 400
const asOnThePhone = 50

interface Page {
  readonly rows: readonly unknown[]
  readonly next: string | null
}

await inAnOpenHouse(async ({ owner, comeIn, get }) => {
  say(`writing ${files} files with twenty notes each …`)
  const token = await comeIn((await aBusyCaseworker(owner, files)).username)
  const load = await quiet()
  const began = performance.now()
  const pages: string[] = []
  let rows = 0
  for (let after: string | null = ''; after !== null;) {
    const text = await get(`/api/caseload?limit=${asOnThePhone}${after === '' ? '' : `&after=${after}`}`, token)
    const page = JSON.parse(text) as Page
    pages.push(text)
    rows += page.rows.length
    after = page.next
  }
  if (rows !== files) throw new Error(`${rows} of ${files} files came.`)
  const server = (performance.now() - began) / 1000
  const bytes = pages.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const wire = (bytes * 8) / bitsPerSecond + (pages.length * roundTripMs) / 1000
  const figures = [
    atMost(`${files} files as they come to the phone`, bytes / 1024 / 1024, 25, 'MB'),
    told('the same, compressed', pages.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1024 / 1024, 'MB'),
    told('the server takes', server, 's'),
    atMost('first sync at 1 Mbit/s, the wire and the server, without the sealing on the phone', server + wire, 60, 's'),
  ]
  report('caseload', figures, { markdown: values.markdown, load })
})
