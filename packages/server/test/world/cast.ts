import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Role } from '@panah/domain/access/role'
import type { AnyCommand } from '@panah/domain/contract/commands'
import type { Receipt } from '@panah/domain/contract/problem'
import { compile } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { acting } from '../../src/access/acting.ts'
import { Gate } from '../../src/access/gate.ts'
import { hashPassword } from '../../src/access/password.ts'
import { allCommands } from '../../src/all-commands.ts'
import { configFrom } from '../../src/config.ts'
import { openDatabase, type Db } from '../../src/db/database.ts'
import { perform } from '../../src/door.ts'
import { buildApp } from '../../src/http/app.ts'
import type { House } from '../../src/http/context.ts'
import { KeyRing } from '../../src/seal.ts'
import { aDatabase } from './database.ts'

export const edition = JSON.parse(readFileSync(new URL(import.meta.resolve('@panah/law/edition.json')), 'utf8')) as Edition
const law = compile(edition)
export const instruments = JSON.parse(
  readFileSync(new URL(import.meta.resolve('@panah/instruments/instruments.json')), 'utf8'),
) as Instruments

const password = 'a long and quiet river'
const secretOf = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const secrets = { appPassword: secretOf(1), gatePassword: secretOf(2), counting: secretOf(3), keys: [{ id: 'k1', key: secretOf(4) }] }

/** A station or office. */
export interface Office {
  readonly organisationId: string
  readonly unitId: string
  readonly district: string
  readonly province: string
}

/** Somebody who came in by the gate. */
export interface Signed {
  readonly accountId: string
  readonly role: Role
  readonly office: Office
  readonly token: Buffer
}

export interface Answer<Body = never> {
  readonly status: number
  readonly body: Body
}

/** The whole house on an empty database of its own; time stands still until a test moves it. */
export interface World {
  readonly house: House
  readonly app: FastifyInstance
  readonly owner: Db
  /** Where its database is, for a tool of the operator. */
  readonly address: string
  /** What the house takes for the hour. */
  now: string
  readonly end: () => Promise<void>
}

export async function aWorld(): Promise<World> {
  const database = await aDatabase()
  const quiet = () => undefined
  const [owner, db, gateDb] = [database.owner, database.as('panah_app'), database.as('panah_gate')].map((role) =>
    openDatabase(role, quiet),
  ) as [Db, Db, Db]
  const keys = new KeyRing(secrets)
  const world = { now: '2026-11-20T09:00:00.000Z' }
  const config = { ...configFrom({ PANAH_DEMO: 'no', PANAH_TOTP: 'offered' }) }
  const house: House = {
    config,
    db,
    keys,
    gate: new Gate(gateDb, { keys, countingKey: secrets.counting, totpRequired: false }),
    law,
    instruments,
    commands: allCommands(law, instruments, keys),
    clock: () => world.now,
    log: pino({ level: 'silent' }),
    close: async () => undefined,
  }
  const app = await buildApp(house)
  const end = async () => {
    await app.close()
    await Promise.all([owner.destroy(), db.destroy(), gateDb.destroy()])
    await database.drop()
  }
  const address = `postgresql://panah_owner@localhost/${database.name}?host=${encodeURIComponent(database.socketDir)}`
  return Object.assign(world, { house, app, owner, address, end })
}

export async function anOffice(
  { owner }: Pick<World, 'owner'>,
  about: { district?: string; kind?: string; organisationId?: string } = {},
): Promise<Office> {
  const { district = 'PK614', kind = 'police', organisationId = randomUUID() } = about
  const unitId = randomUUID()
  const { province } = await owner.selectFrom('district').select('province').where('code', '=', district).executeTakeFirstOrThrow()
  await owner
    .insertInto('organisation')
    .values({ id: organisationId, nameEn: 'Office (test)', nameUr: 'دفتر (آزمائشی)', kind })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await owner
    .insertInto('unit')
    .values({ id: unitId, organisationId, nameEn: 'Desk (test)', nameUr: 'میز (آزمائشی)', district, province })
    .execute()
  return { organisationId, unitId, district, province }
}

let passwordHash: Promise<string> | null = null

/** An account in an office, signed in with its password like anybody else. */
export async function signIn({ owner, house }: World, role: Role, office: Office): Promise<Signed> {
  const accountId = randomUUID()
  const username = `test-${accountId.slice(0, 13)}`
  passwordHash ??= hashPassword(password)
  await owner
    .insertInto('account')
    .values({ id: accountId, username, role, ...office, closedAt: null, closedBecause: null })
    .execute()
  await owner
    .insertInto('credential')
    .values({ accountId, passwordHash: await passwordHash, mustChange: false, totpSealed: null, totpLastStep: null })
    .execute()
  const opened = await house.gate.signIn(username, password, { address: '127.0.0.1', device: 'test' })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return { accountId, role, office, token: opened.value.token }
}

/** A command without its id, which each try gets anew unless it is the same try again. */
export type Wish = { [Name in AnyCommand['name']]: Omit<Extract<AnyCommand, { name: Name }>, 'id'> & { id?: string } }[AnyCommand['name']]

/** Performs a command as somebody, through the door that every route uses; what came of it. */
export async function performs(world: World, who: Signed, wish: Wish): Promise<Receipt> {
  const given = { id: randomUUID(), ...wish }
  const { db, keys, commands } = world.house
  const receipt = await acting(db, who.token, (door) => perform(door, commands[given.name], given, { now: world.now, keys }))
  if (!receipt) throw new Error('the session of this test is not open')
  return receipt
}

/** Performs what a test takes for granted. */
export async function does(world: World, who: Signed, wish: Wish): Promise<Receipt> {
  const receipt = await performs(world, who, wish)
  if (receipt.outcome !== 'done') throw new Error(`${wish.name}: ${receipt.outcome} ${JSON.stringify(receipt.params ?? {})}`)
  return receipt
}

const headersOf = (who: Signed | null) => ({
  'x-panah-csrf': '1',
  'content-type': 'application/json',
  ...(who ? { cookie: `panah=${who.token.toString('base64url')}` } : {}),
})

/** Asks over HTTP. */
export async function gets<Body>({ app }: World, who: Signed | null, url: string): Promise<Answer<Body>> {
  const { statusCode, body } = await app.inject({ method: 'GET', url, headers: headersOf(who) })
  return { status: statusCode, body: JSON.parse(body) as Body }
}

/** Sends over HTTP; a string or bytes go out as they are. */
export async function posts<Body = { code: string; fields?: { path: string; code: string }[] }>(
  { app }: World,
  who: Signed | null,
  url: string,
  payload: object | string | Buffer,
): Promise<Answer<Body>> {
  const { statusCode, body } = await app.inject({ method: 'POST', url, headers: headersOf(who), payload })
  return { status: statusCode, body: JSON.parse(body) as Body }
}

/** What the ledger says was done about a record, oldest first. */
export async function ledgerOf({ owner }: World, recordId: string): Promise<string[]> {
  const rows = await owner.selectFrom('ledgerEntry').select(['action', 'outcome']).where('recordId', '=', recordId).orderBy('seq').execute()
  return rows.map(({ action, outcome }) => `${action}: ${outcome}`)
}

/** The newest lines of the ledger by one account. */
export async function lastLinesOf({ owner }: World, { accountId }: Signed, howMany = 1) {
  const rows = await owner
    .selectFrom('ledgerEntry')
    .select(['action', 'outcome', 'recordId', 'purpose', 'detail'])
    .where('accountId', '=', accountId)
    .orderBy('seq', 'desc')
    .limit(howMany)
    .execute()
  return rows
}

/** Records of every kind, to see whether anything was changed. */
export async function countsOf({ owner }: World): Promise<Record<string, number>> {
  const tables = ['person', 'screening', 'caseFile', 'caseAssignment', 'personIdentity', 'caseNote', 'consent', 'referral'] as const
  const counts = tables.map(async (table) => {
    const { n } = await owner
      .selectFrom(table)
      .select((count) => count.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return [table, n] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}
