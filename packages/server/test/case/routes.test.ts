import { randomUUID } from 'node:crypto'
import { dueOf, nextStepOf, stageOf } from '@panah/domain/case/progress'
import type { CaseRow, CaseView } from '@panah/domain/contract/case'
import { plusHours } from '@panah/domain/day'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { aWorld, does, gets, ledgerOf, type Signed, type World } from '../world/cast.ts'
import { aCase, answers, aShelter, asksFor, aStation, noName, type Station } from '../world/thread.ts'

type Row = z.infer<typeof CaseRow>
interface List {
  rows: Row[]
  next: string | null
}

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(async () => {
  world.now = '2026-11-20T09:00:00.000Z'
  at = await aStation(world)
})
afterAll(() => world.end())

const lists = async (who: Signed, query = '') => (await gets<List>(world, who, `/api/cases${query}`)).body
const opens = (who: Signed, id: string) => gets<CaseView & { code?: string }>(world, who, `/api/cases/${id}`)
const agreed = { services: 'yes', sharing: 'yes' } as const

async function walk(who: Signed, query: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: List = await lists(who, `?limit=2${query}${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`)
    rows.push(...page.rows)
    next = page.next
  }
  return rows
}

/** One case at every place it can be in: not asked, refused, agreed, waiting, declined, helped. */
async function everyPlace() {
  const shelter = await aShelter(world)
  const urgencies = ['routine', 'urgent', 'emergency', 'urgent', 'routine', 'emergency', 'urgent'] as const
  const cases = []
  for (const [index, urgency] of urgencies.entries()) {
    world.now = plusHours('2026-11-20T09:00:00.000Z', index)
    cases.push(await aCase(world, at, {}, urgency))
  }
  const [, refused, , waiting, declined, helped, sharingRefused] = cases as [never, ...typeof cases]
  for (const one of cases.slice(2, 6)) await does(world, at.caseworker, answers(one, agreed))
  await does(world, at.caseworker, answers(refused as (typeof cases)[number], { services: 'no' }))
  await does(world, at.caseworker, answers(sharingRefused as (typeof cases)[number], { services: 'yes', sharing: 'no' }))
  for (const [one, answer] of [
    [waiting, null],
    [declined, { is: 'declined', because: 'full', words: null }],
    [helped, { is: 'accepted' }],
  ] as const) {
    const asked = asksFor(one as (typeof cases)[number], shelter, 'routine')
    await does(world, at.caseworker, asked)
    if (answer) await does(world, shelter.desk, { name: 'referral.answer', referralId: asked.referralId, baseVersion: 1, answer })
  }
  return cases
}

test('a caseworker sees her files, the nearest clock first, page by page and none twice', async () => {
  const cases = await everyPlace()
  const rows = await walk(at.caseworker, '')
  expect(rows.map(({ id }) => id).toSorted()).toEqual(cases.map(({ caseId }) => caseId).toSorted())
  const dues = rows.map(({ due }) => due ?? '9999')
  expect(dues).toEqual(dues.toSorted())
  expect(dues.slice(-3)).toEqual(['9999', '9999', '9999'])
})

test('what the list says of a file, the file says of itself, and the rules of the domain say too', async () => {
  await everyPlace()
  const rows = await walk(at.caseworker, '')
  expect(rows.map(({ stage, nextStep }) => `${stage}: ${nextStep}`).toSorted()).toEqual([
    'assessed: find-help',
    'assessed: respect-refusal',
    'assessed: respect-refusal',
    'plan: await-answer',
    'plan: find-next-provider',
    'presumed: ask-consent',
    'services: follow-up',
  ])
  for (const row of rows) {
    const { body: view } = await opens(at.caseworker, row.id)
    const count = (state: string) => view.referrals?.filter((referral) => referral.state === state).length ?? 0
    const answerTo = (purpose: string) => view.consents?.find((consent) => consent.purpose === purpose)?.answer ?? null
    const progress = {
      ...{ services: answerTo('services'), sharing: answerTo('sharing') },
      ...{ waiting: count('sent'), accepted: count('accepted'), declined: count('declined') },
    }
    expect([view.stage, view.stageBecause]).toEqual(Object.values(stageOf(progress)))
    expect([row.stage, row.nextStep]).toEqual([view.stage, nextStepOf(progress)])
    const waiting = view.referrals?.find(({ state }) => state === 'sent')?.answerBy ?? null
    expect(row.due).toBe(dueOf(row.nextStep, row, waiting))
  }
})

test('files of one stage are the files that say they are in it', async () => {
  await everyPlace()
  const all = await walk(at.caseworker, '')
  for (const stage of ['presumed', 'assessed', 'plan', 'services', 'follow-up', 'closed'] as const) {
    const ids = (rows: Row[]) => rows.map(({ id }) => id)
    expect(ids(await walk(at.caseworker, `&stage=${stage}`))).toEqual(ids(all.filter((row) => row.stage === stage)))
  }
})

test('each sees her own files: the station its files, the caseworker hers, the officer those of whom he met, a stranger none', async () => {
  const elsewhere = await aStation(world, 'PK712')
  const { caseId } = await aCase(world, at)
  for (const who of [at.caseworker, at.supervisor, at.officer]) expect((await lists(who)).rows.map(({ id }) => id)).toEqual([caseId])
  for (const who of [elsewhere.caseworker, elsewhere.supervisor, elsewhere.officer]) expect((await lists(who)).rows).toEqual([])
})

test('a caseworker opens the whole file, without a name in it', async () => {
  const name = 'Zzyxtest Qqperson'
  const about = await aCase(world, at, { identity: { ...noName, fullName: name } })
  await does(world, at.caseworker, answers(about, agreed))
  await does(world, at.caseworker, { name: 'case.note', caseId: about.caseId, noteId: randomUUID(), text: 'Seen at the clinic (test)' })
  const { body } = await opens(at.caseworker, about.caseId)
  expect(body.file.number).toBe(about.caseNumber)
  expect([body.identityKnown, body.identityVersion]).toEqual([true, 1])
  expect(body.person).toMatchObject({ id: about.personId, sex: 'female', ageBand: '18-29' })
  expect(body.screening?.facts).toMatchObject({ 'bonded-labour': 'yes' })
  expect(body.consents).toHaveLength(2)
  expect(body.notes).toMatchObject([{ writtenBy: at.caseworker.accountId }])
  expect(body.people.map(({ part }) => part).toSorted()).toEqual(['caseworker', 'first-responder'])
  expect(JSON.stringify(body)).not.toContain('Zzyxtest')
  expect(await ledgerOf(world, about.caseId)).toContain('case-file.open: opened')
})

test('the officer who met her sees how far it is, and not who has her, what she agreed to or what was written', async () => {
  const about = await aCase(world, at, { identity: { ...noName, fullName: 'Test Person 14' } })
  await does(world, at.caseworker, answers(about, agreed))
  await does(world, at.caseworker, asksFor(about, await aShelter(world)))
  const { body } = await opens(at.officer, about.caseId)
  expect(body.stage).toBe('plan')
  expect([body.person, body.consents, body.notes, body.identityKnown, body.identityVersion]).toEqual([null, null, null, null, null])
  expect(body.file).not.toHaveProperty('personId')
  expect(body.referrals).toMatchObject([{ service: 'shelter', state: 'sent', providerName: null }])
  expect(body.referrals?.[0]).not.toHaveProperty('providerId')
  expect(body.referrals?.[0]).not.toHaveProperty('addressedTo')
  expect(body.timeline.map(({ what }) => what)).not.toContain('note')
})

test('the timeline is told from the records, the latest first, by role and number', async () => {
  const about = await aCase(world, at)
  world.now = '2026-11-20T10:00:00.000Z'
  await does(world, at.caseworker, answers(about, agreed))
  world.now = '2026-11-20T11:00:00.000Z'
  const shelter = await aShelter(world)
  const asked = asksFor(about, shelter)
  const { record } = await does(world, at.caseworker, asked)
  world.now = '2026-11-20T12:00:00.000Z'
  await does(world, shelter.desk, { name: 'referral.answer', referralId: asked.referralId, baseVersion: 1, answer: { is: 'accepted' } })
  const { body } = await opens(at.supervisor, about.caseId)
  expect(body.timeline.map(({ what, about: of }) => [what, of])).toEqual([
    ['referral-accepted', record?.number],
    ['referral-sent', record?.number],
    ['consent-yes', 'services'],
    ['consent-yes', 'sharing'],
    ['case-opened', about.caseNumber],
    ['screened', about.number],
  ])
  expect(body.timeline[1]?.by).toMatchObject({ role: 'caseworker', number: expect.stringMatching(/^U-\d+$/) })
  expect(body.timeline[0]?.by).toBeNull()
})

test('to a stranger a file that is there and one that is not are the same, and both tries are on the record', async () => {
  const elsewhere = await aStation(world, 'PK712')
  const { caseId } = await aCase(world, at)
  const nobody = randomUUID()
  for (const who of [elsewhere.caseworker, elsewhere.supervisor, elsewhere.officer]) {
    expect(await opens(who, caseId)).toEqual(await opens(who, nobody))
  }
  expect((await ledgerOf(world, caseId)).filter((line) => line === 'case-file.open: not-found')).toHaveLength(3)
  expect(await ledgerOf(world, nobody)).toHaveLength(3)
})

test('a place in the list that somebody wrote by hand is a bad request', async () => {
  const answer = await gets<{ code: string }>(world, at.caseworker, '/api/cases?after=2026_drop')
  expect([answer.status, answer.body.code]).toEqual([400, 'invalid'])
})
