import { randomUUID } from 'node:crypto'
import type { ProviderFit } from '@panah/domain/contract/referral'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../src/http/context.ts'
import { referralCommands } from '../../src/referral/commands.ts'
import { referralHandlers } from '../../src/referral/routes.ts'
import {
  aCase,
  anEmptyWorld,
  anOffice,
  as,
  aShelter,
  command,
  hour,
  kasur,
  ledgerOf,
  need,
  someone,
  type Someone,
  type World,
} from '../world/referral.ts'

const commands = referralCommands()
const { words: _words, ...needToFind } = need
let world: World
beforeAll(async () => {
  world = await anEmptyWorld()
})
afterAll(() => world.end())

// The rest of the house is not asked by these handlers.
const house = { clock: () => hour('17:30') } as House
const nothing = { params: undefined, query: undefined, body: undefined, house }

async function value<T>(asked: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>): Promise<T> {
  const result = await asked
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const finds = (who: Someone, service: 'shelter' | 'legal-aid' = 'shelter', from = 'PK614') =>
  as(world, who, (door) => referralHandlers.findProviders({ ...nothing, door, body: { service, from, need: needToFind } }))
const opens = (who: Someone, id: string) => as(world, who, (door) => referralHandlers.referral({ ...nothing, door, params: { id } }))
const lists = (who: Someone, query: { state?: 'sent' | 'accepted'; after?: string; limit: number } = { limit: 50 }) =>
  as(world, who, (door) => referralHandlers.referrals({ ...nothing, door, query }))

async function sendTo(
  about: Awaited<ReturnType<typeof aCase>>,
  providerId: string,
  urgency: 'emergency' | 'urgent' | 'routine' = 'urgent',
  now = hour('12:00'),
) {
  const referralId = randomUUID()
  const given = {
    id: randomUUID(),
    name: 'referral.send',
    referralId,
    caseId: about.caseId,
    providerId,
    service: 'shelter',
    urgency,
    need,
  } as const
  expect((await command(world, about.caseworker, commands['referral.send'], given, now)).outcome).toBe('done')
  return referralId
}

test('the shelter sees the need and whom to answer, and nothing of the file behind it', async () => {
  const about = await aCase(world)
  const { providerId, desk } = await aShelter(world)
  const id = await sendTo(about, providerId)
  const seen = await value(opens(desk, id))
  expect(seen).toMatchObject({ need, providerName: { en: 'Shelter (test)' }, referral: { id, state: 'sent', providerId } })
  for (const hidden of ['caseId', 'personId', 'sentBy']) expect(seen.referral).not.toHaveProperty(hidden)
})

test('the officer who met her sees that she was referred and what was answered, not to whom and not the letter', async () => {
  const about = await aCase(world)
  const { providerId } = await aShelter(world)
  const id = await sendTo(about, providerId)
  const seen = await value(opens(about.officer, id))
  expect(seen).toMatchObject({ need: null, declinedWords: null, providerName: null, referral: { service: 'shelter', state: 'sent' } })
  for (const hidden of ['personId', 'providerId', 'addressedTo']) expect(seen.referral).not.toHaveProperty(hidden)
  expect(JSON.stringify(await value(lists(about.officer)))).not.toContain(providerId)
})

test('her supervisor sees the letter; a supervisor elsewhere sees nothing', async () => {
  const about = await aCase(world)
  const { providerId } = await aShelter(world)
  const id = await sendTo(about, providerId)
  expect(await value(opens(about.supervisor, id))).toMatchObject({ need, referral: { caseId: about.caseId } })
  const elsewhere = await someone(world.owner, 'supervisor', await anOffice(world.owner))
  expect(await opens(elsewhere, id)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
})

test('a referral that is not one’s own and one that does not exist look the same, and both tries are in the ledger', async () => {
  const about = await aCase(world)
  const { providerId } = await aShelter(world)
  const id = await sendTo(about, providerId)
  const { desk } = await aShelter(world)
  const missing = randomUUID()
  expect(await opens(desk, id)).toEqual(await opens(desk, missing))
  expect(await ledgerOf(world, missing)).toEqual(['referral.open: not-found'])
  expect(await ledgerOf(world, id)).toEqual(['referral.send: done', 'referral.open: not-found'])
})

test('no coordinator, auditor, analyst, prosecutor or administrator has a list of referrals', async () => {
  const about = await aCase(world)
  const { providerId } = await aShelter(world)
  const id = await sendTo(about, providerId)
  for (const role of ['coordinator', 'auditor', 'analyst', 'prosecutor', 'legal-reviewer', 'administrator'] as const) {
    const who = await someone(world.owner, role, about.office)
    expect(await value(lists(who)), role).toEqual({ rows: [], next: null })
    expect(await opens(who, id), role).toMatchObject({ ok: false })
  }
})

test('what waits comes first, the nearest deadline on top; then what was answered, the latest on top; page by page nothing is lost', async () => {
  const { providerId, desk } = await aShelter(world)
  const ids: string[] = []
  for (const urgency of ['routine', 'emergency', 'urgent', 'urgent', 'emergency'] as const)
    ids.push(await sendTo(await aCase(world), providerId, urgency))
  const [routine, emergency, urgent, first, second] = ids
  for (const [index, referralId] of [first, second].entries()) {
    const answer = {
      id: randomUUID(),
      name: 'referral.answer',
      referralId: String(referralId),
      baseVersion: 1,
      answer: { is: 'accepted' },
    } as const
    await command(world, desk, commands['referral.answer'], answer, hour(`1${3 + index}:00`))
  }
  const seen: (string | undefined)[] = []
  let after: string | undefined
  do {
    const page = await value(lists(desk, { limit: 2, ...(after ? { after } : {}) }))
    seen.push(...page.rows.map(({ referral }) => referral.id))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual([emergency, urgent, routine, second, first])
  expect((await value(lists(desk, { state: 'accepted', limit: 50 }))).rows.map(({ referral }) => referral.id)).toEqual([second, first])
})

test('a place in the list that somebody wrote by hand is refused', async () => {
  const { desk } = await aShelter(world)
  for (const after of ['2.1.x', "0.1.' or true --", `0.99999999999999999999.${randomUUID()}`, '']) {
    expect(await lists(desk, { after, limit: 5 }), after).toMatchObject({ refusal: { code: 'invalid' } })
  }
})

test('the nearest home that fits is on top, one to ask after it, and those who cannot are last with the reason', async () => {
  const { caseworker } = await aCase(world)
  await world.owner.updateTable('serviceProvider').set({ active: false }).execute()
  const told = async (about: { bedsFree: number; lat: number }) => {
    const { providerId, desk } = await aShelter(world, { lat: about.lat })
    const given = { id: randomUUID(), name: 'provider.tell-beds', providerId, bedsFree: about.bedsFree } as const
    await command(world, desk, commands['provider.tell-beds'], given, hour('17:00'))
    return providerId
  }
  const far = await told({ bedsFree: 2, lat: 31.6 })
  const full = await told({ bedsFree: 0, lat: 31.12 })
  const near = await told({ bedsFree: 2, lat: 31.2 })
  const silent = (await aShelter(world, { lat: 31.11 })).providerId
  await aShelter(world, { services: ['legal-aid'] })
  await aShelter(world, { active: false })
  const { found } = await value(finds(caseworker))
  expect(found.map(({ provider }) => provider.id)).toEqual([near, far, silent, full])
  expect(found.map(({ fits }) => fits)).toEqual(['yes', 'yes', 'unknown', 'no'])
  expect(found.map(lineOnBeds)).toEqual(['yes', 'yes', 'unknown', 'no'])
  expect(found[0]?.km).toBeGreaterThan(20)
  expect(found[0]?.km).toBeLessThan(40)
})
const lineOnBeds = ({ lines }: Pick<ProviderFit, 'lines'>) => lines.find((line) => line.need === 'beds')?.fits

test('a search is on the record without a word about her', async () => {
  const { caseworker } = await aCase(world)
  await value(finds(caseworker))
  const [line] = await world.owner
    .selectFrom('ledgerEntry')
    .select(['action', 'outcome', 'detail', 'recordId'])
    .where('accountId', '=', caseworker.accountId)
    .execute()
  expect(line).toEqual({ action: 'provider.find', outcome: 'read', detail: '{"service":"shelter","from":"PK614"}', recordId: null })
})

test('a district that does not exist is said so', async () => {
  const { caseworker } = await aCase(world)
  expect(await finds(caseworker, 'shelter', 'PK999')).toMatchObject({ refusal: { code: 'referral.no-such-district' } })
})

test('the directory is closed to those who place nobody, and a shelter sees itself only', async () => {
  const { desk, providerId } = await aShelter(world)
  expect((await value(finds(desk))).found.map(({ provider }) => provider.id)).toEqual([providerId])
  const auditor = await someone(world.owner, 'auditor', await anOffice(world.owner, kasur))
  expect((await value(finds(auditor))).found).toEqual([])
})

test('a shelter sees what it last told of its beds; a caseworker has no services of her own', async () => {
  const { desk, providerId } = await aShelter(world)
  const owns = (who: Someone) => value(as(world, who, (door) => referralHandlers.ownProviders({ ...nothing, door })))
  expect((await owns(desk)).providers).toMatchObject([{ id: providerId, bedsFree: null, takes: { women: 'yes', men: 'no' } }])
  expect((await owns((await aCase(world)).caseworker)).providers).toEqual([])
})
