import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { asOwner } from '@panah/server/db/as-owner'
import { bringOffices } from '@panah/server/db/bring-offices'
import { districtCodes } from '@panah/server/db/districts'
import { migrate } from '@panah/server/db/migrate'
import type { Brought } from '@panah/server/db/office-lines'
import { faultWords } from './fault-words.ts'
import { readOffices } from './read-offices.ts'

/** `panah admin offices FILE`: brings a list in, all of it or nothing. What is wrong is told line by line, and the command fails. */
export async function bringList(file: string, { dryRun = false }: { dryRun?: boolean }): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}`)
  })
  const { lines, faults } = readOffices(inUtf8(bytes, file), await districtCodes())
  const hash = createHash('sha256').update(bytes).digest('hex')
  const now = new Date().toISOString()
  const brought = await asOwner(process.env, async (owner) => {
    await migrate(owner)
    // What is wrong in the file itself is told together with what does not fit what is there: nobody corrects a list twice.
    return bringOffices(owner, lines, { dryRun: dryRun || faults.length > 0, hash, now })
  })
  const wrong = [...faults, ...brought.faults].toSorted((one, other) => one.line - other.line)
  if (wrong.length === 0) return tell(brought, dryRun)
  for (const each of wrong) console.error(`line ${each.line}: ${faultWords(each)}`)
  const count = new Set(wrong.map(({ line }) => line)).size
  console.error(`\n${count === 1 ? 'One line is' : `${count} lines are`} not right. Nothing was brought in.`)
  process.exitCode = 1
}

function tell({ added, there }: Brought, dryRun: boolean): void {
  const counts = `${many(added.organisation, 'agency', 'agencies')}, ${many(added.unit, 'office', 'offices')}, ${many(added.provider, 'place that helps', 'places that help')}`
  console.log(dryRun ? `Would be added: ${counts}.` : `Added: ${counts}.`)
  if (there > 0) console.log(`${many(there, 'line was', 'lines were')} there already.`)
  console.log(dryRun ? 'Nothing was brought in: this was a dry run.' : 'Open accounts in them under Offices or Accounts.')
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** A file in another encoding would put broken letters into names. */
function inUtf8(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(`${file} is not in UTF-8. Save it again as "CSV UTF-8".`)
  }
}
