import { createInterface } from 'node:readline/promises'
import { Username } from '@panah/domain/access/account'
import { asOwner } from '@panah/server/db/as-owner'
import { openAdministrator } from '@panah/server/db/first-administrator'
import { migrate } from '@panah/server/db/migrate'
import type { Command } from 'commander'
import { bringList } from './bring-list.ts'
import { firstPassword } from './first-password.ts'

/** `panah admin …`: what only the owner of the database can do. */
export function addAdminCommand(program: Command): void {
  const admin = program.command('admin').description('who administers Panah')
  admin
    .command('create')
    .description('open an administrator account: the first, or another where the last is lost')
    .option('--username <username>', 'the username; asked for where it is not given')
    .action(createAdministrator)
  admin
    .command('offices')
    .description('bring in a list of agencies, offices and places that help: all of it, or nothing')
    .argument('<file>', 'a table as CSV in UTF-8; docs/running.md says which columns, packages/cli/examples/offices.csv shows one')
    .option('--dry-run', 'say what would be added, and add nothing')
    .action(bringList)
}

async function createAdministrator(given: { username?: string }): Promise<void> {
  const parsed = Username.safeParse(given.username ?? (await askForUsername()))
  if (!parsed.success)
    return refuse('A username has 3 to 40 signs: letters a-z, digits, dots and hyphens; it begins and ends with a letter or digit.')
  const username = parsed.data
  const password = firstPassword()
  const open = async (owner: Parameters<typeof openAdministrator>[0]) => {
    await migrate(owner)
    return openAdministrator(owner, username, password)
  }
  const opened = await asOwner(process.env, open, { mayMake: true })
  if (!opened) return refuse(`There is an account called ${username} already.`)
  console.log(`The administrator ${username} can sign in with this password, once; it has to be changed then:\n\n  ${password}\n`)
}

async function askForUsername(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question('Username of the administrator: ')
  } finally {
    terminal.close()
  }
}

function refuse(why: string): void {
  console.error(why)
  process.exitCode = 1
}
