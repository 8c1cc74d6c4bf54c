import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, anOffice, posts, signIn, type World } from '../world/cast.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

async function lines(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from panah.ledger_entry`.execute(world.owner)
  return rows[0]?.n ?? 0
}

const stranger = `panah=${Buffer.alloc(32, 7).toString('base64url')}`

test('a stranger with an invented session does not fill the ledger', async () => {
  const before = await lines()
  for (let each = 0; each < 200; each += 1) {
    const { statusCode } = await world.app.inject({ method: 'GET', url: '/api/me', headers: { cookie: stranger } })
    expect([401, 429]).toContain(statusCode)
  }
  expect((await lines()) - before).toBeLessThanOrEqual(120) // sixty a minute, and a minute may end meanwhile
})

test('somebody who goes on guessing while told to wait does not fill the ledger', async () => {
  const before = await lines()
  for (let each = 0; each < 60; each += 1) {
    const { status } = await posts(world, null, '/api/session', { username: 'test-nobody', password: 'a wrong and noisy river' })
    expect([401, 429]).toContain(status)
  }
  expect((await lines()) - before).toBeLessThanOrEqual(10)
})

test('whoever found a screen unlocked gets five guesses at the old password, also when they come all at once', async () => {
  const officer = await signIn(world, 'frontline-officer', await anOffice(world))
  const guesses = Array.from({ length: 12 }, (_, n) =>
    posts(world, officer, '/api/password', { current: `a wrong and noisy river ${n}`, next: 'another long and quiet river' }),
  )
  const codes = (await Promise.all(guesses)).map(({ body }) => body.code)
  expect(codes.filter((code) => code === 'access.current-wrong')).toHaveLength(5)
  expect(codes.filter((code) => code === 'access.wait')).toHaveLength(7)
})
