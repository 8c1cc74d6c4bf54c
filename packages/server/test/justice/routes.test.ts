import type { FirPaper } from '@panah/domain/justice/charge-plan'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, gets, lastLinesOf, posts, signIn, type Signed, type World } from '../world/cast.ts'
import { aCase, aStation, type Station } from '../world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

const paper = (more: Partial<FirPaper> = {}): FirPaper => ({
  facts: {
    ...{ onDate: '2025-11-01', between: null, provinces: ['PK-PB'], countries: [] },
    transaction: { recruited: 'yes', 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes' },
    victims: [{ ref: 'V1', facts: { 'victim-is-female': 'yes' } }],
    accused: [],
  },
  picks: [{ offence: 'ptpa-2018/3-2', as: 'lead' }],
  languages: ['en', 'ur'],
  caseId: null,
  ...more,
})

async function prints(who: Signed | null, asked: object) {
  const headers = {
    'x-panah-csrf': '1',
    'content-type': 'application/json',
    ...(who ? { cookie: `panah=${who.token.toString('base64url')}` } : {}),
  }
  return world.app.inject({ method: 'POST', url: '/api/fir/pdf', headers, payload: asked })
}

test('an officer prints the draft: a PDF that no one on the way keeps, with a page for each language', async () => {
  const answer = await prints(at.officer, paper())
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'application/pdf', 'no-store'])
  const bytes = answer.rawPayload
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const pages = (text: string) => text.match(/\/Type \/Page\b/g)?.length ?? 0
  const onlyEnglish = (await prints(at.officer, paper({ languages: ['en'] }))).rawPayload
  expect(pages(bytes.toString('latin1'))).toBeGreaterThan(pages(onlyEnglish.toString('latin1')))
})

test('that it was printed is on the record, with sections and edition and without any answer', async () => {
  await prints(at.officer, paper())
  const [line] = await lastLinesOf(world, at.officer)
  expect(line).toMatchObject({ action: 'print', outcome: 'done', recordId: null })
  expect(line?.detail).toContain('ptpa-2018/3-2')
  expect(line?.detail).not.toContain('bonded-labour')
})

test('a draft of a file carries its number; of a file that is not hers nobody prints anything, and the try is on the record', async () => {
  const { caseId } = await aCase(world, at)
  expect((await prints(at.supervisor, paper({ caseId }))).statusCode).toBe(200)
  expect((await lastLinesOf(world, at.supervisor))[0]).toMatchObject({ action: 'print', recordId: caseId })
  const elsewhere = await aStation(world, 'PK712')
  const refused = await posts(world, elsewhere.supervisor, '/api/fir/pdf', paper({ caseId }))
  expect([refused.status, refused.body.code]).toEqual([404, 'not-found'])
  expect((await lastLinesOf(world, elsewhere.supervisor))[0]).toMatchObject({ action: 'print', outcome: 'not-found', recordId: caseId })
})

test('who works with charges may print: officers, supervisors, prosecutors and who reviews the law; a shelter, a coordinator, a stranger may not', async () => {
  for (const role of ['investigating-officer', 'prosecutor', 'legal-reviewer'] as const) {
    expect((await prints(await signIn(world, role, at.station), paper())).statusCode).toBe(200)
  }
  for (const role of ['provider', 'coordinator', 'auditor', 'administrator'] as const) {
    expect((await posts(world, await signIn(world, role, at.station), '/api/fir/pdf', paper())).body.code).toBe('not-found')
  }
  expect((await prints(null, paper())).statusCode).toBe(401)
})

test('what is sent has no room for a name', async () => {
  const { facts } = paper()
  const named = { ...paper(), facts: { ...facts, victims: [{ ref: 'Test Person 14', facts: {} }] } }
  expect((await posts(world, at.officer, '/api/fir/pdf', named)).body.code).toBe('invalid')
  expect((await posts(world, at.officer, '/api/fir/pdf', { ...paper(), victimName: 'Test Person 14' })).body.code).toBe('invalid')
})

test('a section or a fact that the law does not know is refused by its code', async () => {
  expect((await posts(world, at.officer, '/api/fir/pdf', paper({ picks: [{ offence: 'ppc/9999', as: 'lead' }] }))).body.code).toBe(
    'justice.unknown-section',
  )
})

test('the page of the interface says that it answers with a PDF', async () => {
  const { body } = await gets<{ paths: Record<string, { post: { responses: Record<string, { content: object }> } }> }>(
    world,
    null,
    '/api/openapi.json',
  )
  expect(Object.keys(body.paths['/api/fir/pdf']?.post.responses['200']?.content ?? {})).toEqual(['application/pdf'])
})
