import { expect, test } from 'vitest'
import { offline, problemFrom } from '../../src/sync/problem.ts'

test('a refusal keeps its code and what its sentence needs', async () => {
  const problem = await problemFrom(
    new Response(JSON.stringify({ type: 'x', title: 'x', status: 429, code: 'access.wait', params: { minutes: 12 } }), { status: 429 }),
  )
  expect(problem.code).toBe('access.wait')
  expect(problem.params).toEqual({ minutes: 12 })
  expect(problem.unanswered).toBe(false)
})

test('a page from something in between is no answer: sending again is the same command', async () => {
  const problem = await problemFrom(new Response('<html>Bad gateway</html>', { status: 502 }))
  expect(problem.code).toBe('unavailable')
  expect(problem.unanswered).toBe(true)
})

test('no signal is no answer', () => {
  expect(offline().unanswered).toBe(true)
})
