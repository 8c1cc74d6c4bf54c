import { randomUUID } from 'node:crypto'
import type { AnyCommand } from '@panah/domain/contract/commands'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { referralCommands } from '../../src/referral/commands.ts'
import {
  aCase,
  anEmptyWorld,
  aShelter,
  command,
  consents,
  hour,
  ledgerOf,
  need,
  someone,
  type Someone,
  type World,
} from '../world/referral.ts'

const commands = referralCommands()
let world: World
beforeAll(async () => {
  world = await anEmptyWorld()
})
afterAll(() => world.end())

type Given<Name extends AnyCommand['name']> = Extract<AnyCommand, { name: Name }>

function asks(caseId: string, providerId: string): Given<'referral.send'> {
  return {
    id: randomUUID(),
    name: 'referral.send',
    referralId: randomUUID(),
    caseId,
    providerId,
    service: 'shelter',
    urgency: 'emergency',
    need,
  }
}
const accepts = (referralId: string, baseVersion = 1): Given<'referral.answer'> => ({
  id: randomUUID(),
  name: 'referral.answer',
  referralId,
  baseVersion,
  answer: { is: 'accepted' },
})
const takesBack = (referralId: string, baseVersion = 1): Given<'referral.revoke'> => ({
  id: randomUUID(),
  name: 'referral.revoke',
  referralId,
  baseVersion,
})

const does = async (who: Someone, given: Given<keyof typeof commands>, now = hour('17:30')) =>
  (await command(world, who, commands[given.name], given, now)).outcome

async function aWaitingReferral() {
  const about = await aCase(world)
  const shelter = await aShelter(world)
  const sent = asks(about.caseId, shelter.providerId)
  expect(await does(about.caseworker, sent)).toBe('done')
  return { ...about, ...shelter, sent, referralId: sent.referralId }
}

const stateOf = (id: string) => world.owner.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a referral is sent once, however often the phone retries', async () => {
  const { caseworker, sent } = await aWaitingReferral()
  expect(await does(caseworker, sent)).toBe('done')
  expect(await ledgerOf(world, sent.referralId)).toEqual(['referral.send: done'])
  expect(await stateOf(sent.referralId)).toMatchObject({ state: 'sent', answerBy: hour('18:30'), version: 1 })
})

test('nobody is referred without consent, and the caseworker is told which yes is missing', async () => {
  const { caseId, caseworker } = await aCase(world, ['services'])
  const { providerId } = await aShelter(world)
  const receipt = await command(world, caseworker, commands['referral.send'], asks(caseId, providerId), hour('17:30'))
  expect(receipt).toMatchObject({ outcome: 'referral.needs-consent', params: { purposes: ['sharing'] }, record: null })
})

test('once she takes her yes back, no new request goes out', async () => {
  const about = await aCase(world)
  const { providerId } = await aShelter(world)
  await consents(world, about, 'sharing', 'no', hour('12:00'))
  expect(await does(about.caseworker, asks(about.caseId, providerId))).toBe('referral.needs-consent')
})

test('the database itself holds no referral without her two answers', async () => {
  const { referralId } = await aWaitingReferral()
  const { id: _id, ...row } = await stateOf(referralId)
  const forged = {
    ...row,
    id: randomUUID(),
    number: 'RF-26-999999',
    state: 'declined',
    answeredAt: hour('18:00'),
    declinedBecause: 'full',
    consentSharingId: row.consentServicesId,
  }
  await expect(world.owner.insertInto('referral').values(forged).execute()).rejects.toThrow(/foreign key/)
})

test('to a stranger the case does not exist, and the attempt is on the record', async () => {
  const { caseId, office } = await aCase(world)
  const { providerId } = await aShelter(world)
  const stranger = await someone(world.owner, 'caseworker', office)
  const attempt = asks(caseId, providerId)
  expect(await does(stranger, attempt)).toBe('not-found')
  expect(await does(await someone(world.owner, 'supervisor', office), asks(caseId, providerId))).toBe('not-found')
  expect(await ledgerOf(world, attempt.referralId)).toEqual(['referral.send: not-found'])
})

test('the officer who met her follows her case and cannot refer her', async () => {
  const { caseId, officer } = await aCase(world)
  const { providerId } = await aShelter(world)
  expect(await does(officer, asks(caseId, providerId))).toBe('not-found')
})

test('a shelter is not asked twice while it thinks; two phones at once send one request', async () => {
  const { caseId, caseworker } = await aCase(world)
  const { providerId } = await aShelter(world)
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => does(caseworker, asks(caseId, providerId))))
  expect(outcomes.toSorted()).toEqual(['done', 'referral.already-waiting', 'referral.already-waiting', 'referral.already-waiting'])
})

test('after a no she can be referred to the same shelter again', async () => {
  const { caseId, caseworker, desk, referralId, providerId } = await aWaitingReferral()
  const no = { ...accepts(referralId), answer: { is: 'declined', because: 'full', words: null } } as const
  expect(await does(desk, no)).toBe('done')
  expect(await does(caseworker, asks(caseId, providerId))).toBe('done')
})

test('an id that belongs to somebody else’s referral changes nothing there and looks like no referral at all', async () => {
  const other = await aWaitingReferral()
  const { caseId, caseworker } = await aCase(world)
  const { providerId } = await aShelter(world)
  const before = await stateOf(other.referralId)
  expect(await does(caseworker, { ...asks(caseId, providerId), referralId: other.referralId })).toBe('not-found')
  expect(await stateOf(other.referralId)).toEqual(before)
})

test('the same command id from somebody else is another command', async () => {
  const { sent } = await aWaitingReferral()
  const { caseId, caseworker } = await aCase(world)
  const { providerId } = await aShelter(world)
  expect(await does(caseworker, { ...asks(caseId, providerId), id: sent.id })).toBe('done')
})

test('the shelter says yes, and late is better than never', async () => {
  const { desk, referralId } = await aWaitingReferral()
  expect(await does(desk, accepts(referralId), hour('23:00'))).toBe('done')
  expect(await stateOf(referralId)).toMatchObject({ state: 'accepted', answeredAt: hour('23:00'), version: 2 })
  expect(await ledgerOf(world, referralId)).toEqual(['referral.send: done', 'referral.answer: done'])
})

test('a no carries its reason, and its words stay in the letter', async () => {
  const { desk, referralId } = await aWaitingReferral()
  const no = { ...accepts(referralId), answer: { is: 'declined', because: 'other', words: 'The water is off' } } as const
  expect(await does(desk, { ...no, answer: { ...no.answer, words: null } })).toBe('referral.other-needs-words')
  expect(await does(desk, { ...no, id: randomUUID() })).toBe('done')
  expect(await stateOf(referralId)).toMatchObject({ state: 'declined', declinedBecause: 'other' })
  const letter = await world.owner
    .selectFrom('referralNeed')
    .select('declinedWords')
    .where('referralId', '=', referralId)
    .executeTakeFirst()
  expect(letter).toEqual({ declinedWords: 'The water is off' })
})

test('another shelter cannot answer in its place', async () => {
  const { referralId } = await aWaitingReferral()
  const { desk } = await aShelter(world)
  expect(await does(desk, accepts(referralId))).toBe('not-found')
  expect(await stateOf(referralId)).toMatchObject({ state: 'sent' })
})

test('yes and no from two people at the same desk: the first holds, the second is told', async () => {
  const { desk, referralId, organisationId } = await aWaitingReferral()
  const unit = await world.owner.selectFrom('unit').selectAll().where('organisationId', '=', organisationId).executeTakeFirstOrThrow()
  const colleague = await someone(world.owner, 'provider', {
    organisationId,
    unitId: unit.id,
    district: unit.district,
    province: unit.province,
  })
  const no = { ...accepts(referralId), answer: { is: 'declined', because: 'full', words: null } } as const
  const outcomes = await Promise.all([does(desk, accepts(referralId)), does(colleague, no)])
  expect(outcomes.toSorted()).toEqual(['done', 'stale'])
})

test('a request taken back while the shelter says yes: one of the two holds, and the other is told', async () => {
  const { desk, caseworker, referralId } = await aWaitingReferral()
  const outcomes = await Promise.all([does(desk, accepts(referralId)), does(caseworker, takesBack(referralId))])
  expect(outcomes.toSorted()).toEqual(['done', 'stale'])
})

test('a caseworker takes a request back, also after a yes', async () => {
  const { desk, caseworker, referralId } = await aWaitingReferral()
  expect(await does(desk, accepts(referralId))).toBe('done')
  expect(await does(caseworker, takesBack(referralId, 2), hour('20:00'))).toBe('done')
  expect(await stateOf(referralId)).toMatchObject({ state: 'revoked', revokedAt: hour('20:00'), answeredAt: hour('17:30') })
  expect(await does(desk, accepts(referralId, 3))).toBe('referral.revoked')
})

test('a shelter tells how many beds are free; another cannot tell for it', async () => {
  const { desk, providerId } = await aShelter(world)
  const tells = (bedsFree: number) => ({ id: randomUUID(), name: 'provider.tell-beds', providerId, bedsFree }) as const
  expect(await does(desk, tells(3), hour('15:00'))).toBe('done')
  expect(await does((await aShelter(world)).desk, tells(0))).toBe('not-found')
  const row = await world.owner.selectFrom('serviceProvider').selectAll().where('id', '=', providerId).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ bedsFree: 3, bedsToldAt: hour('15:00'), version: 2 })
})

test('a shelter that has closed tells no beds', async () => {
  const { desk, providerId } = await aShelter(world, { active: false })
  expect(await does(desk, { id: randomUUID(), name: 'provider.tell-beds', providerId, bedsFree: 3 })).toBe('referral.provider-closed')
})
