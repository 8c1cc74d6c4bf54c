import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { chainInFile, linesOf } from '@panah/server/audit/chain-file'
import { withChain } from '@panah/server/audit/read-chain'
import { verify, type Chain, type Mark, type Verified } from '@panah/server/audit/verify'
import { asOwner } from '@panah/server/db/as-owner'
import type { Command } from 'commander'

/** `panah ledger …`: for whoever checks that nobody changed the record of what was done. */
export function addLedgerCommand(program: Command): void {
  const ledger = program.command('ledger').description('check and hand out the ledger')
  ledger
    .command('verify')
    .description('check every entry from the first to the last, and say where the chain does not hold')
    .option('--file <file>', 'an exported ledger, instead of the database')
    .option('--mark <mark>', 'what an earlier check ended with, as NUMBER:HASH: the chain must still hold this entry')
    .action(verifyLedger)
  ledger
    .command('export')
    .description('write the ledger as JSON Lines, to be checked elsewhere')
    .option('--to <file>', 'the file to write', '-')
    .action(exportLedger)
}

/** What broke, for a reader who has never seen a chain of hashes. */
const saying: Readonly<Record<NonNullable<Verified['broken']>['because'], string>> = {
  missing: 'this entry is missing: it or some before it were taken out, or the end was cut off',
  changed: 'this entry says something else than when it was written',
  unlinked: 'this entry does not follow from the one before: something was put in, taken out or moved',
  'record-unlinked': 'this entry does not follow from the last one about the same record',
  rewritten: 'the chain holds together and is not the one that was written down earlier',
}

async function verifyLedger({ file, mark }: { file?: string; mark?: string }): Promise<void> {
  const marked = mark === undefined ? null : readMark(mark)
  if (marked === undefined) {
    console.error('--mark is a number, a colon and 64 signs from 0-9 and a-f, as an earlier check printed it')
    process.exitCode = 2
    return
  }
  const began = performance.now()
  const check = (chain: Chain) => verify(chain, marked)
  const { last, broken } =
    file === undefined ? await asOwner(process.env, (owner) => withChain(owner, check)) : await chainInFile(file).then(check)
  const seconds = (performance.now() - began) / 1000
  if (broken) {
    console.log(`The ledger is broken at entry ${broken.seq}: ${saying[broken.because]}.`)
    console.log(last.seq === 0 ? 'No entry before it holds.' : `Entries 1 to ${last.seq} hold.`)
    process.exitCode = 1
    return
  }
  console.log(`The ledger holds: ${last.seq} entries, none changed, missing or moved (${seconds.toFixed(1)} s).`)
  console.log(`Keep this outside, and give it to the next check with --mark: ${last.seq}:${last.hash}`)
}

function readMark(text: string): Mark | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return seq && hash ? { seq: Number(seq), hash } : undefined
}

async function exportLedger({ to }: { to: string }): Promise<void> {
  const out = to === '-' ? process.stdout : createWriteStream(to, { mode: 0o600, flags: 'wx' })
  await asOwner(process.env, (owner) => withChain(owner, (chain) => pipeline(linesOf(chain), out, { end: to !== '-' })))
}
