import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aWorld,
  anOffice,
  does,
  gets,
  lastLinesOf,
  ledgerOf,
  performs,
  signIn,
  type Office,
  type Signed,
  type World,
} from '../world/cast.ts'

let world: World
let office: Office
let administrator: Signed

beforeAll(async () => {
  world = await aWorld()
  office = await anOffice(world)
  administrator = await signIn(world, 'administrator', office)
})

afterAll(() => world.end())

const opens = (username: string) =>
  ({
    ...({ name: 'account.open', accountId: randomUUID(), username, role: 'caseworker', unitId: office.unitId } as const),
    firstPassword: 'gegecu-fuguju-viduda-77',
  }) as const

test('an account that the administrator opens has a number and must change its first password', async () => {
  const given = opens('new.caseworker')
  const receipt = await does(world, administrator, given)
  expect(receipt.record?.number).toMatch(/^U-\d+$/)
  const { body } = await gets<{ accounts: { id: string; open: boolean }[] }>(world, administrator, '/api/accounts')
  expect(body.accounts.find(({ id }) => id === given.accountId)?.open).toBe(true)
  expect((await performs(world, administrator, opens('new.caseworker'))).outcome).toBe('access.username-taken')
})

test('whoever leaves is shut out at once, with the reason on the record, and only once', async () => {
  const leaving = await signIn(world, 'caseworker', office)
  expect((await gets(world, leaving, '/api/me')).status).toBe(200)
  await does(world, administrator, { name: 'account.close', accountId: leaving.accountId, reason: 'left' })
  expect((await gets(world, leaving, '/api/me')).status).toBe(401)
  expect(await ledgerOf(world, leaving.accountId)).toContain('account.close: done')
  const again = await performs(world, administrator, { name: 'account.close', accountId: leaving.accountId, reason: 'left' })
  expect(again.outcome).toBe('access.already-closed')
})

test('nobody closes her own account, and nobody else closes any', async () => {
  const own = { name: 'account.close', accountId: administrator.accountId, reason: 'left' } as const
  expect((await performs(world, administrator, own)).outcome).toBe('access.not-your-own')
  const supervisor = await signIn(world, 'supervisor', office)
  expect((await performs(world, supervisor, own)).outcome).toBe('not-found')
})

/** Somebody who opens doors for a province, or for the country. */
async function anAdministratorOf(area: { district: null; province: string | null }): Promise<Signed> {
  const { organisationId } = office
  const unitId = randomUUID()
  await world.owner
    .insertInto('unit')
    .values({ id: unitId, organisationId, nameEn: 'Desk (test)', nameUr: 'میز (آزمائشی)', ...area })
    .execute()
  return signIn(world, 'administrator', { organisationId, unitId, ...area } as unknown as Office)
}

const opensAs = (role: Signed['role'], unitId: string) => ({ ...opens(`test-${randomUUID().slice(0, 13)}`), role, unitId })

test('an administrator opens no account that reaches further than she does: not for another, and not under another name for herself', async () => {
  const ofProvince = await anAdministratorOf({ district: null, province: 'PK-PB' })
  for (const [who, roles] of [
    [administrator, ['auditor', 'analyst']],
    [ofProvince, ['auditor', 'analyst']],
  ] as const)
    for (const role of roles) {
      const given = opensAs(role, who.office.unitId)
      expect([role, (await performs(world, who, given)).outcome]).toEqual([role, 'access.too-wide'])
      expect((await lastLinesOf(world, who))[0]).toMatchObject({
        action: 'account.open',
        outcome: 'access.too-wide',
        recordId: given.accountId,
      })
    }
  const roles = ['frontline-officer', 'caseworker', 'supervisor', 'provider', 'prosecutor', 'coordinator', 'legal-reviewer'] as const
  for (const role of roles) expect((await performs(world, ofProvince, opensAs(role, office.unitId))).outcome).toBe('done')
  const own = { ...opensAs('auditor', ofProvince.office.unitId), accountId: ofProvince.accountId }
  expect((await performs(world, ofProvince, own)).outcome).toBe('not-found')
})

test('an account with a wide reach is told of to the auditor unasked, with its role and who opened it, and to the other administrators', async () => {
  const auditor = await signIn(world, 'auditor', office)
  const ofCountry = await anAdministratorOf({ district: null, province: null })
  const another = await anAdministratorOf({ district: null, province: null })
  const told = async () => (await gets<LedgerAnswer>(world, auditor, '/api/ledger?kind=wide')).body
  const before = await told()
  const wide = opensAs('auditor', ofCountry.office.unitId)
  await does(world, ofCountry, wide)
  await does(world, ofCountry, opensAs('caseworker', office.unitId))
  const { entries, openedWide } = await told()
  expect(openedWide.many).toBe(before.openedWide.many + 1)
  expect(entries).toHaveLength(before.entries.length + 1)
  expect(entries[0]).toMatchObject({ action: 'account.open', recordId: wide.accountId, accountId: ofCountry.accountId })
  expect(JSON.parse(entries[0]?.detail ?? '{}')).toMatchObject({ role: 'auditor', reach: 'national' })
  const all = await gets<LedgerAnswer>(world, auditor, '/api/ledger?kind=all')
  expect(all.body.openedWide.many).toBe(openedWide.many)
  const seen = await gets<{ accounts: { id: string; reach: string }[] }>(world, another, '/api/accounts')
  expect(seen.body.accounts.find(({ id }) => id === wide.accountId)?.reach).toBe('national')
})

interface LedgerAnswer {
  readonly entries: readonly { action: string; recordId: string; accountId: string; detail: string | null }[]
  readonly openedWide: { readonly many: number; readonly days: number }
}
