import type { AnyCommand } from '@panah/domain/contract/commands'
import { acting } from '../access/acting.ts'
import type { Connections } from '../db/connections.ts'
import { openDatabase, type Db } from '../db/database.ts'
import { hasNobody } from '../db/ready.ts'
import { worldIsBeingMade, worldIsWhole } from '../db/unfinished.ts'
import { perform } from '../door.ts'
import type { House } from '../http/context.ts'
import { accounts, administrator, providers, type DemoAccount } from './offices.ts'
import { walkPolice } from './police.ts'
import { accountId, letDemoPasswordsStand, providerId, setUpOffices, unitId } from './set-up.ts'
import { seededId } from './seeded.ts'
import { walkToday } from './today.ts'
import { walkStories, type Perform } from './walk.ts'

export const demoPassword = 'demo-only-panah-2026'

const shown: readonly (readonly [string, string])[] = [
  ['officer.kasur', 'screens people on the phone'],
  ['supervisor.kasur', 'opens case files'],
  ['io.kasur', 'investigates: the FIR desk and the clocks of the law'],
  ['caseworker.kasur', 'asks consent, finds help, refers'],
  ['shelter.s04', 'accepts or declines'],
  ['coordinator.kasur', 'sees numbers only'],
  ['auditor', 'checks the ledger'],
  ['admin', 'opens and closes offices and accounts'],
]

/**
 * Loads the demo world into a database with nobody in it, by the same commands a browser sends, each in the name of an invented
 * account that signed in; so its ledger is a real one. Gives back what to print about who can sign in.
 */
export async function loadDemo(house: House, ownerConfig: Connections['owner'], say: (line: string) => void): Promise<string> {
  const owner = openDatabase({ ...ownerConfig, max: 1 }, () => undefined)
  try {
    if (await hasNobody(owner)) await load(house, owner, say)
    return notice()
  } finally {
    await owner.destroy()
  }
}

async function load(house: House, owner: Db, say: (line: string) => void): Promise<void> {
  say('Loading a demo world of invented people …')
  await worldIsBeingMade(owner)
  await setUpOffices(owner, demoPassword)
  const admin = await comeIn(house, administrator)
  for (const account of accounts) {
    await done(house, admin, {
      ...{ id: seededId('open', account.username), name: 'account.open', accountId: accountId(account), username: account.username },
      ...{ role: account.role, unitId: unitId(account.office), firstPassword: demoPassword },
    })
  }
  await letDemoPasswordsStand(owner)
  say(`  ${accounts.length + 1} accounts`)
  const tokens = new Map<string, Buffer>()
  const as: Perform = async (username, command, now) => {
    const account = accounts.find((one) => one.username === username)
    if (!account) throw new Error(`no demo account is called ${username}`)
    const token = tokens.get(username) ?? (await comeIn(house, account))
    tokens.set(username, token)
    await done(house, token, command, now)
  }
  await tellBeds(as, house.clock())
  await walkStories(as, house.clock(), say)
  await walkToday(as, house.clock(), say)
  await walkPolice(as, house.law, house.clock(), say)
  for (const token of [admin, ...tokens.values()]) await house.gate.end(token)
  await worldIsWhole(owner)
}

async function tellBeds(as: Perform, now: string): Promise<void> {
  for (const { office, beds } of providers) {
    const keeper = accounts.find((account) => account.office === office)
    if (beds === null || !keeper) continue
    await as(
      keeper.username,
      { id: seededId('beds', office), name: 'provider.tell-beds', providerId: providerId(office), bedsFree: beds },
      now,
    )
  }
}

async function comeIn(house: House, { username }: DemoAccount): Promise<Buffer> {
  const opened = await house.gate.signIn(username, demoPassword, { address: 'demo', device: 'demo world' })
  if (!opened.ok) throw new Error(`the demo account ${username} was not let in: ${opened.refusal.code}`)
  return opened.value.token
}

async function done(house: House, token: Buffer, command: AnyCommand, now: string = house.clock()): Promise<void> {
  const spec = house.commands[command.name]
  const receipt = await acting(house.db, token, (door) => perform(door, spec, spec.input.parse(command), { now, keys: house.keys }))
  if (receipt?.outcome !== 'done')
    throw new Error(
      `the demo world stumbled over ${command.name}: ${receipt?.outcome ?? 'no session'} ${JSON.stringify(receipt?.params ?? {})}`,
    )
}

function notice(): string {
  const width = Math.max(...shown.map(([username]) => username.length))
  const lines = shown.map(([username, what]) => `  ${username.padEnd(width)}  ${what}`)
  return `\nEverybody in it is invented. Sign in with the password ${demoPassword} as\n${lines.join('\n')}\nor one of the others in docs/demo.md. Stop with Ctrl-C.\n`
}
