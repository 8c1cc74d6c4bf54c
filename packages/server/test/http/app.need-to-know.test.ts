import type { ReferralView } from '@panah/domain/contract/referral'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, does, gets, signIn, type Signed, type World } from '../world/cast.ts'
import { aCase, answers, aShelter, asksFor, aStation, type Shelter, type Station } from '../world/thread.ts'

let world: World
let at: Station
let shelter: Shelter
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
  shelter = await aShelter(world)
})
afterAll(() => world.end())

async function asked(officer: Signed) {
  const about = await aCase(world, { ...at, officer })
  await does(world, at.caseworker, answers(about, { services: 'yes', sharing: 'yes' }))
  const request = asksFor(about, shelter)
  await does(world, at.caseworker, request)
  return { ...about, referralId: request.referralId }
}

const opens = async (who: Signed, referralId: string) => (await gets<ReferralView>(world, who, `/api/referrals/${referralId}`)).body
const lists = async (who: Signed) => (await gets<{ rows: ReferralView[] }>(world, who, '/api/referrals')).body.rows

test('an investigator who met her follows what was asked for, and not where she is taken in', async () => {
  const investigator = await signIn(world, 'investigating-officer', at.station)
  const { referralId } = await asked(investigator)
  for (const view of [await opens(investigator, referralId), ...(await lists(investigator))]) {
    expect(view.referral).toMatchObject({ id: referralId, state: 'sent' })
    expect(view.providerName).toBeNull()
    expect(view.referral).not.toHaveProperty('providerId')
    expect(view.referral).not.toHaveProperty('addressedTo')
    expect(view.referral).not.toHaveProperty('personId')
  }
})

test('a shelter that was told to stop sees that, and no longer what it was told of her', async () => {
  const about = await asked(at.officer)
  expect((await opens(shelter.desk, about.referralId)).need).toMatchObject({ words: 'A bed from tonight' })
  await does(world, at.caseworker, answers(about, { services: 'yes', sharing: 'no' }))
  const listed = (await lists(shelter.desk)).find(({ referral }) => referral.id === about.referralId)
  for (const view of [await opens(shelter.desk, about.referralId), listed]) {
    expect(view?.referral.state).toBe('revoked')
    expect(view?.need).toBeNull()
  }
  expect((await opens(at.caseworker, about.referralId)).need).toMatchObject({ words: 'A bed from tonight' })
})
