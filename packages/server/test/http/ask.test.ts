import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, type Signed, type World } from '../world/cast.ts'
import { aStation, told, type Station } from '../world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

async function sends(who: Signed, account: string | null, payload: object) {
  const headers = {
    ...{ 'x-panah-csrf': '1', 'content-type': 'application/json', cookie: `panah=${who.token.toString('base64url')}` },
    ...(account === null ? {} : { 'x-panah-account': account }),
  }
  const { statusCode, body } = await world.app.inject({ method: 'POST', url: '/api/commands', headers, payload })
  return { status: statusCode, code: (JSON.parse(body) as { code?: string }).code }
}

test('what an officer left on a shared phone is not sent in the name of whoever signs in after her', async () => {
  const command = { ...told(), id: randomUUID() }
  expect(await sends(at.supervisor, at.officer.accountId, command)).toEqual({ status: 409, code: 'access.another-account' })
  const there = await world.owner.selectFrom('screening').select('id').where('id', '=', command.screeningId).execute()
  expect(there).toEqual([])
  // She signs in herself: the very same command is done, once, in her name.
  expect((await sends(at.officer, at.officer.accountId, command)).status).toBe(200)
  const [row] = await world.owner.selectFrom('screening').select('recordedBy').where('id', '=', command.screeningId).execute()
  expect(row?.recordedBy).toBe(at.officer.accountId)
})

test('a name that is nobody’s is not believed either, and none at all is as before', async () => {
  expect((await sends(at.officer, 'somebody', { ...told(), id: randomUUID() })).status).toBe(409)
  expect((await sends(at.officer, null, { ...told(), id: randomUUID() })).status).toBe(200)
})
