import { randomUUID } from 'node:crypto'
import type { CaseView } from '@panah/domain/contract/case'
import type { FirFacts, SectionPick } from '@panah/domain/justice/charge-plan'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, does, edition, gets, lastLinesOf, performs, signIn, type Signed, type World } from '../world/cast.ts'
import { aCase, aStation, type Station } from '../world/thread.ts'

let world: World
let at: Station
let investigator: Signed
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
  investigator = await signIn(world, 'investigating-officer', at.station)
})
afterAll(() => world.end())

const facts: FirFacts = {
  ...{ onDate: '2025-11-01', between: null, provinces: ['PK-PB'], countries: [] },
  transaction: { recruited: 'yes', 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes' },
  victims: [{ ref: 'V1', facts: { 'victim-is-female': 'yes' } }],
  accused: [],
}
const picks: SectionPick[] = [{ offence: 'ptpa-2018/3-2', as: 'lead' }]
const plan = (caseId: string, baseVersion = 0, more: Partial<{ facts: FirFacts; picks: SectionPick[] }> = {}) => ({
  ...{ name: 'fir.plan' as const, caseId, planId: randomUUID(), baseVersion, facts, picks, ...more },
})
const view = async (who: Signed, caseId: string) => (await gets<CaseView>(world, who, `/api/cases/${caseId}`)).body

async function aFile() {
  const opened = await aCase(world, at)
  await does(world, at.supervisor, { name: 'case.assign-investigator', caseId: opened.caseId, investigatorId: investigator.accountId })
  return opened
}

test('the sections an investigating officer picked stand in the file with their facts, the edition and what was found', async () => {
  const { caseId } = await aFile()
  await does(world, investigator, plan(caseId))
  const { plans, timeline } = await view(at.supervisor, caseId)
  expect(plans).toMatchObject([
    {
      ...{ version: 1, facts, picks, lawEdition: edition.id, plannedBy: investigator.accountId, plannedAt: world.now },
      findings: [{ offence: 'ptpa-2018/3-2', finding: 'made-out' }],
    },
  ])
  expect(timeline).toContainEqual(expect.objectContaining({ what: 'sections-picked', about: '1', at: world.now }))
})

test('a second choice is a second version; the first stays; whoever had not seen it is told, and nothing of hers is kept', async () => {
  const { caseId } = await aFile()
  await does(world, investigator, plan(caseId))
  expect((await performs(world, at.supervisor, plan(caseId))).params).toEqual({ version: 1, changed: ['picks'] })
  await does(world, at.supervisor, plan(caseId, 1, { picks: [{ offence: 'blsa-punjab/11', as: 'lead' }] }))
  const { plans } = await view(investigator, caseId)
  expect(plans?.map(({ version, picks: [first] }) => [version, first?.offence])).toEqual([
    [2, 'blsa-punjab/11'],
    [1, 'ptpa-2018/3-2'],
  ])
})

test('the clocks follow the facts on which sections were picked', async () => {
  const { caseId } = await aFile()
  await does(world, investigator, {
    name: 'case.event',
    caseId,
    eventId: randomUUID(),
    event: 'rescue',
    at: '2026-11-20T08:00:00.000Z',
    about: null,
  })
  const steps = async () => (await view(at.caseworker, caseId)).clocks?.map(({ step }) => step)
  expect(await steps()).toEqual([])
  const girl: FirFacts = { ...facts, victims: [{ ref: 'V1', facts: { 'victim-is-female': 'yes', 'victim-is-child': 'yes' } }] }
  await does(world, investigator, plan(caseId, 0, { facts: girl }))
  expect(await steps()).toEqual(['DL-28'])
})

test('a caseworker sees the clocks and not the plan; the officer who met her neither; nobody else can pick', async () => {
  const { caseId } = await aFile()
  await does(world, investigator, plan(caseId))
  expect((await view(at.caseworker, caseId)).plans).toBeNull()
  expect((await view(at.officer, caseId)).plans).toBeNull()
  const stranger = await signIn(world, 'investigating-officer', at.station)
  for (const who of [at.caseworker, at.officer, stranger]) expect((await performs(world, who, plan(caseId, 1))).outcome).toBe('not-found')
})

test('a plan that the law refuses is refused by its code, and nothing of it is kept', async () => {
  const { caseId } = await aFile()
  expect((await performs(world, investigator, plan(caseId, 0, { picks: [{ offence: 'emigration-1979/17-1', as: 'lead' }] }))).outcome).toBe(
    'justice.section-against-victim',
  )
  expect((await view(investigator, caseId)).plans).toEqual([])
})

test('an id that belongs to another plan is nobody’s', async () => {
  const [one, other] = [await aFile(), await aFile()]
  const first = plan(one.caseId)
  await does(world, investigator, first)
  expect((await performs(world, investigator, { ...plan(other.caseId), planId: first.planId })).outcome).toBe('not-found')
})

test('picking is a line in the ledger, known by the number of the file', async () => {
  const { caseId, caseNumber } = await aFile()
  const given = plan(caseId)
  await does(world, investigator, given)
  const [line] = await lastLinesOf(world, investigator)
  expect(line).toMatchObject({ action: 'fir.plan', outcome: 'done', recordId: given.planId })
  const auditor = await signIn(world, 'auditor', at.station)
  const { body } = await gets<{ numbers: Record<string, string> }>(world, auditor, `/api/ledger?recordId=${given.planId}`)
  expect(body.numbers[given.planId]).toBe(caseNumber)
})
