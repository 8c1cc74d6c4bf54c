import { randomUUID } from 'node:crypto'
import * as OTPAuth from 'otpauth'
import { enter } from '../../src/access/acting.ts'
import { Gate } from '../../src/access/gate.ts'
import { hashPassword } from '../../src/access/password.ts'
import type { Opened } from '../../src/access/sessions.ts'
import { openDatabase } from '../../src/db/database.ts'
import { KeyRing } from '../../src/seal.ts'
import { aDatabase } from './database.ts'

export const password = 'a long and quiet river'
export const from = { address: '127.0.0.1', device: 'Chrome, Android' }
const keys = new KeyRing({
  appPassword: '',
  gatePassword: '',
  counting: '',
  keys: [{ id: 'k1', key: Buffer.alloc(32, 7).toString('base64') }],
})

/** The gate on an empty database of its own: once where the second step is offered, once where it is required. */
export async function aGate() {
  const database = await aDatabase()
  const quiet = () => undefined
  const owner = openDatabase({ ...database.owner }, quiet)
  const app = openDatabase(database.as('panah_app'), quiet)
  const gateDb = openDatabase(database.as('panah_gate'), quiet)
  const gateThat = (totpRequired: boolean) => new Gate(gateDb, { keys, countingKey: 'counting', totpRequired })
  const end = async () => {
    await Promise.all([owner.destroy(), app.destroy(), gateDb.destroy()])
    await database.drop()
  }
  return { owner, app, gate: gateThat(false), strictGate: gateThat(true), end }
}
export type AtGate = Awaited<ReturnType<typeof aGate>>

/** Somebody with a password and no second lock. */
export async function anAccount({ owner }: AtGate, username = `officer-${randomUUID().slice(0, 8)}`) {
  const [organisationId, unitId, id] = [randomUUID(), randomUUID(), randomUUID()]
  const where = { organisationId, district: 'PK607', province: 'PK-PB' }
  await owner
    .insertInto('organisation')
    .values({ id: organisationId, nameEn: 'Test police', nameUr: 'آزمائشی پولیس', kind: 'police' })
    .execute()
  await owner
    .insertInto('unit')
    .values({ id: unitId, ...where, nameEn: 'Station 1 (test)', nameUr: 'تھانہ 1' })
    .execute()
  await owner
    .insertInto('account')
    .values({ id, username, role: 'frontline-officer', unitId, ...where, closedAt: null, closedBecause: null })
    .execute()
  await owner
    .insertInto('credential')
    .values({ accountId: id, passwordHash: await hashPassword(password), mustChange: false, totpSealed: null, totpLastStep: null })
    .execute()
  return { id, username }
}

export const actorOf = ({ app }: AtGate, token: Buffer) => app.transaction().execute((tx) => enter(tx, token))

export function openedBy(opened: Awaited<ReturnType<Gate['signIn']>>): Opened {
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value
}

export const codeAt = (secret: string, ms: number) =>
  new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({ timestamp: ms })

/** What the ledger says of an account, oldest first. */
export async function saidOf({ owner }: AtGate, accountId: string): Promise<string[]> {
  const rows = await owner
    .selectFrom('ledgerEntry')
    .select(['action', 'outcome'])
    .where('accountId', '=', accountId)
    .orderBy('seq')
    .execute()
  return rows.map(({ action, outcome }) => `${action}: ${outcome}`)
}
