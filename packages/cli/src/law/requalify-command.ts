import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Edition } from '@panah/domain/law/edition'
import { asOwner } from '@panah/server/db/as-owner'
import { openDatabase } from '@panah/server/db/database'
import { readEdition } from '@panah/server/house'
import { requalify, type Progress } from '@panah/server/law/again/requalify'
import { InvalidArgumentError, type Command } from 'commander'

/** `panah law requalify`: after an amendment, asks the law about everybody who was screened before it. */
export function addRequalifyCommand(law: Command): void {
  law
    .command('requalify')
    .description('ask this edition of the law about every screening made under another; what was found first stays')
    .option('--edition <file>', 'an edition.json other than the installed one')
    .option('--workers <number>', 'how many threads', count, availableParallelism())
    .option('--batch <number>', 'how many screenings to a transaction', count, 1000)
    .action(run)
}

interface Given {
  readonly edition?: string
  readonly workers: number
  readonly batch: number
}

async function run({ edition: file, workers, batch }: Given): Promise<void> {
  const edition = file === undefined ? await readEdition() : (JSON.parse(readFileSync(file, 'utf8')) as Edition)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const { screenings, changed } = await asOwner(process.env, async (owner) => {
    const db = openDatabase({ ...owner, max: workers + 1 }, () => undefined)
    const tell = teller(seconds)
    try {
      return await requalify(db, { edition, workers, batch, clock: () => new Date().toISOString(), tell })
    } finally {
      await db.destroy()
    }
  })
  if (screenings === 0) return console.log(`Edition ${edition.id} was asked about every screening already.`)
  console.log(
    `Edition ${edition.id}: ${screenings} screenings in ${seconds().toFixed(1)} s; it finds something else in ${changed} of them.`,
  )
}

/** At a terminal one line that runs; in a log a line for each tenth. */
function teller(seconds: () => number): (progress: Progress) => void {
  let tenths = 0
  return ({ screenings, of }) => {
    const rate = screenings / seconds()
    const line = `${screenings} of ${of}, ${Math.round(rate)} a second, ${Math.ceil((of - screenings) / rate)} s left`
    if (process.stderr.isTTY) process.stderr.write(`\r${line.padEnd(60)}${screenings === of ? '\n' : ''}`)
    const now = Math.floor((10 * screenings) / of)
    if (!process.stderr.isTTY && now > tenths) process.stderr.write(`${line}\n`)
    tenths = Math.max(tenths, now)
  }
}

function count(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It is a number from 1 on.')
  return Number(text)
}
