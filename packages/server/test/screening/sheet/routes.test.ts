import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, lastLinesOf, signIn, type Signed, type World } from '../../world/cast.ts'
import { aScreening, aStation, type Station } from '../../world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

const blank = { instrument: 'short-screen', modules: [], language: 'ur', screeningId: null }

async function prints(who: Signed | null, asked: object) {
  const headers = {
    'x-panah-csrf': '1',
    'content-type': 'application/json',
    ...(who ? { cookie: `panah=${who.token.toString('base64url')}` } : {}),
  }
  return world.app.inject({ method: 'POST', url: '/api/screenings/sheet', headers, payload: asked })
}

test('an officer prints a blank sheet in each of the three languages, and that is on the record', async () => {
  for (const language of ['en', 'ur', 'sd']) {
    const answer = await prints(at.officer, { ...blank, language })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(answer.rawPayload.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect((await lastLinesOf(world, at.officer))[0]).toMatchObject({ action: 'print', outcome: 'done', recordId: null })
  }
})

test('a filled sheet is for whoever sees the screening, and to anybody else it is not there', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const elsewhere = await aStation(world, 'PK712')
  expect((await prints(at.officer, { ...blank, screeningId })).statusCode).toBe(200)
  expect((await prints(at.supervisor, { ...blank, screeningId })).statusCode).toBe(200)
  expect((await prints(elsewhere.officer, { ...blank, screeningId })).statusCode).toBe(404)
  expect((await lastLinesOf(world, elsewhere.officer))[0]).toMatchObject({ action: 'print', outcome: 'not-found', recordId: screeningId })
})

test('whoever screens nobody prints none; an unknown instrument is refused in words; a name has no place in the request', async () => {
  for (const role of ['provider', 'coordinator', 'auditor', 'administrator'] as const) {
    expect((await prints(await signIn(world, role, at.station), blank)).statusCode).toBe(404)
  }
  expect((await prints(at.officer, { ...blank, instrument: 'no-such' })).json()).toMatchObject({ code: 'screening.no-such-instrument' })
  expect((await prints(at.officer, { ...blank, name: 'Test Person 14' })).statusCode).toBe(400)
  expect((await prints(null, blank)).statusCode).toBe(401)
})
