import { randomUUID } from 'node:crypto'
import type { AnyCommand } from '@panah/domain/contract/commands'
import type { Receipt } from '@panah/domain/contract/problem'
import type { ReferralNeed } from '@panah/domain/referral/referral'
import { request, type APIRequestContext } from '@playwright/test'
import { expect, password } from './people.ts'

type Given = AnyCommand extends infer One ? (One extends AnyCommand ? Omit<One, 'id'> : never) : never

/** Who acts behind the scenes: signed in with the same password, without a screen. */
export async function atTheDoor(username: string): Promise<APIRequestContext> {
  const door = await request.newContext({ baseURL: process.env.PANAH_URL ?? '', extraHTTPHeaders: { 'x-panah-csrf': '1' } })
  const answer = await door.post('/api/session', { data: { username, password } })
  expect(answer.ok(), username).toBe(true)
  return door
}

/** What happened before a journey begins: done by whoever may, in her own session, through the same door as her browser. */
export async function doneBy(door: APIRequestContext, command: Given): Promise<Receipt> {
  const response = await door.post('/api/commands', {
    data: { ...command, id: randomUUID() },
  })
  const receipt = (await response.json()) as Receipt
  expect(receipt.outcome, JSON.stringify(receipt)).toBe('done')
  return receipt
}

export interface Screened {
  readonly id: string
  readonly personId: string
  readonly number: string
}

const today = () => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10)

/** A woman met today in Kasur, held by a debt. */
export async function screenedBy(officer: APIRequestContext, place = 'Kiln B-91 (test)'): Promise<Screened> {
  const [screeningId, personId] = [randomUUID(), randomUUID()]
  const { record } = await doneBy(officer, {
    ...{ name: 'screening.record', screeningId, personId, madeAt: new Date().toISOString(), sex: 'female', ageBand: '18-29' },
    scene: { heldOn: today(), actOn: null, province: 'PK-PB', district: 'PK614', place },
    ...{ languages: ['ur'], refusedToSay: [], interpreter: false, interviewerSex: 'female', note: null, identity: null },
    safety: { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' },
    facts: { 'debt-used-to-hold': 'yes', 'bonded-labour': 'yes', 'free-to-leave': 'no', harboured: 'yes' },
  })
  return { id: screeningId, personId, number: record?.number ?? '' }
}

export interface OpenFile extends Screened {
  readonly caseId: string
  readonly referralId: string
}

/** Her file in Kasur, her consent, and a referral to Shelter S-04 that has not been answered. */
export async function referredInKasur(): Promise<OpenFile> {
  const screened = await screenedBy(await atTheDoor('officer.kasur'))
  const supervisor = await atTheDoor('supervisor.kasur')
  const caseworker = await atTheDoor('caseworker.kasur')
  const me = (await (await caseworker.get('/api/me')).json()) as { account: { id: string } }
  const [caseId, referralId] = [randomUUID(), randomUUID()]
  await doneBy(supervisor, {
    ...{ name: 'case.open', caseId, screeningId: screened.id, baseVersion: 1, caseworkerId: me.account.id, urgency: 'urgent' },
  })
  await doneBy(caseworker, {
    ...{ name: 'consent.record', caseId, personId: screened.personId, language: 'ur', givenBy: 'person' },
    answers: [
      { consentId: randomUUID(), purpose: 'services', answer: 'yes' },
      { consentId: randomUUID(), purpose: 'sharing', answer: 'yes' },
    ],
  })
  const providers = await caseworker.post('/api/providers/find', {
    data: { service: 'shelter', from: 'PK614', need: searched },
  })
  const { found } = (await providers.json()) as { found: { provider: { id: string; name: { en: string } } }[] }
  const shelter = found.find(({ provider }) => provider.name.en.includes('S-04'))
  await doneBy(caseworker, {
    ...{ name: 'referral.send', referralId, caseId, providerId: shelter?.provider.id ?? '', service: 'shelter', urgency: 'urgent' },
    need: { ...searched, words: 'A bed for one woman.' },
  })
  return { ...screened, caseId, referralId }
}

const searched: Omit<ReferralNeed, 'words'> = {
  ...({ sex: 'female', ageBand: '18-29' } as const),
  ...{ treatedAsChild: false, childrenAlong: 0, disability: false, medicalCareNeeded: false, addressMustStayHidden: true },
  languages: ['ur'],
}
