import { Gate } from '@panah/server/access/gate'
import { openDatabase, type Db } from '@panah/server/db/database'
import { KeyRing } from '@panah/server/seal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDatabase, type TestDatabase } from '../../../server/test/world/database.ts'
import { panah } from '../run-panah.ts'

let database: TestDatabase
let owner: Db
let gateDb: Db
let env: Record<string, string>

beforeAll(async () => {
  database = await aDatabase()
  owner = openDatabase({ ...database.owner }, () => undefined)
  gateDb = openDatabase(database.as('panah_gate'), () => undefined)
  env = { PANAH_DATABASE_URL: `postgresql://panah_owner@localhost/${database.name}?host=${encodeURIComponent(database.socketDir)}` }
})
afterAll(async () => {
  await Promise.all([owner.destroy(), gateDb.destroy()])
  await database.drop()
})

const passwordIn = (out: string) => /^ {2}(\S+)$/m.exec(out)?.[1] ?? ''

test('on a new database the operator opens the first administrator, who signs in with the printed password and has to change it', async () => {
  const created = await panah(['admin', 'create'], env, 'first.admin\n')
  expect(created.code).toBe(0)
  const keys = new KeyRing({
    appPassword: '',
    gatePassword: '',
    counting: '',
    keys: [{ id: 'k1', key: Buffer.alloc(32, 7).toString('base64') }],
  })
  const gate = new Gate(gateDb, { keys, countingKey: 'counting', totpRequired: false })
  expect(await gate.signIn('first.admin', passwordIn(created.out), { address: '127.0.0.1', device: 'test' })).toMatchObject({ ok: true })
  const account = await owner
    .selectFrom('account')
    .innerJoin('credential', 'credential.accountId', 'account.id')
    .select(['account.id', 'role', 'mustChange', 'passwordHash', 'district', 'province'])
    .executeTakeFirstOrThrow()
  expect(account).toMatchObject({ role: 'administrator', mustChange: true, district: null, province: null })
  expect(account.passwordHash).toMatch(/^\$argon2id\$/)
  const line = await owner
    .selectFrom('ledgerEntry')
    .select(['accountId', 'outcome', 'detail'])
    .where('recordId', '=', account.id)
    .where('action', '=', 'account.open')
    .executeTakeFirst()
  expect(line).toEqual({ accountId: null, outcome: 'done', detail: '{"by":"owner"}' })
})

test('another is opened in the same office; a username that is taken, or is none, opens nothing', async () => {
  expect(await panah(['admin', 'create', '--username', 'Second-Admin'], env)).toMatchObject({
    code: 0,
    out: expect.stringContaining('second-admin'),
  })
  expect(await panah(['admin', 'create', '--username', 'second-admin'], env)).toMatchObject({
    code: 1,
    errors: 'There is an account called second-admin already.\n',
  })
  expect(await panah(['admin', 'create', '--username', 'no spaces'], env)).toMatchObject({
    code: 1,
    errors: expect.stringContaining('A username has 3 to 40 signs'),
  })
  const units = await owner.selectFrom('account').select('unitId').distinct().execute()
  expect(units).toHaveLength(1)
})
