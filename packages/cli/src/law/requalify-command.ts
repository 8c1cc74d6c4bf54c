import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { compile } from '@panah/domain/law/compile'
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
  const edition = file === undefined ? await readEdition() : editionIn(file)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const stopping = stopWhenAsked()
  let soFar: Progress = { screenings: 0, changed: 0, of: 0 }
  const show = teller(seconds)
  const tell = (progress: Progress) => show((soFar = progress))
  try {
    const { screenings, changed } = await asOwner(process.env, async (owner) => {
      const db = openDatabase({ ...owner, max: workers + 1 }, () => undefined)
      try {
        return await requalify(db, { edition, workers, batch, clock: () => new Date().toISOString(), tell, stop: stopping.signal })
      } finally {
        await db.destroy()
      }
    })
    if (stopping.signal.aborted && soFar.screenings < soFar.of) return toldToStop(soFar)
    if (screenings === 0) return console.log(`Edition ${edition.id} was asked about every screening already.`)
    console.log(
      `Edition ${edition.id}: ${screenings} screenings in ${seconds().toFixed(1)} s; it finds something else in ${changed} of them.`,
    )
  } catch (error) {
    throw soFar.screenings === 0 ? error : new Error(`${messageOf(error)}\n${keptOf(soFar)}`, { cause: error })
  } finally {
    stopping.forget()
  }
}

/** A file that holds no edition the engine can run is refused before any database is asked. */
function editionIn(file: string): Edition {
  try {
    const edition = JSON.parse(readFileSync(file, 'utf8')) as Edition
    compile(edition)
    if (typeof edition.id !== 'string' || edition.id === '') throw new Error('it has no id')
    return edition
  } catch (error) {
    throw new Error(`${file} is no edition of the law: ${messageOf(error)}`, { cause: error })
  }
}

/** Asked once to stop, it finishes the batches in hand; asked twice, it ends as any program does. */
function stopWhenAsked() {
  const stopping = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const forget = () => signals.forEach((signal) => process.off(signal, stop))
  const stop = () => {
    forget()
    stopping.abort()
    console.error('\nStopping as soon as the screenings in hand are kept.')
  }
  for (const signal of signals) process.on(signal, stop)
  return { signal: stopping.signal, forget }
}

function toldToStop(soFar: Progress): void {
  console.log(`Stopped. ${keptOf(soFar)}`)
  process.exitCode = 130
}

function keptOf({ screenings, of }: Progress): string {
  return `${screenings} of ${of} screenings are asked and kept; the same command goes on with the rest.`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** At a terminal one line that runs; in a log a line for each tenth. */
function teller(seconds: () => number): (progress: Progress) => void {
  let tenths = 0
  return ({ screenings, of }) => {
    if (of === 0) return
    const rate = screenings / seconds()
    const left = Math.max(0, of - screenings)
    const line = `${screenings} of ${of}, ${Math.round(rate)} a second, ${rate > 0 ? Math.ceil(left / rate) : '?'} s left`
    if (process.stderr.isTTY) process.stderr.write(`\r${line.padEnd(60)}${left === 0 ? '\n' : ''}`)
    const now = Math.floor((10 * screenings) / of)
    if (!process.stderr.isTTY && now > tenths) process.stderr.write(`${line}\n`)
    tenths = Math.max(tenths, now)
  }
}

function count(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It is a number from 1 on.')
  return Number(text)
}
