import { expect, test } from 'vitest'
import { offline, Problem } from '../../src/sync/problem.ts'
import { Refusal } from '../../src/sync/Refusal.tsx'
import { drawn, wordsOf } from '../speaking.ts'

const refusal = (problem: Problem, kept = false) => <Refusal problem={problem} kept={kept} />
const words = async (code: string, problem: Problem, kept = false) => wordsOf(await drawn(code, refusal(problem, kept), ['ui', 'access']))

test('what may not be seen and what is not there are refused in the same words', async () => {
  const hidden = await words('en', new Problem({ code: 'not-found', status: 404 }))
  const nowhere = await words('en', new Problem({ code: 'request.no-such-page', status: 404 }))
  expect(nowhere).toBe(hidden)
  expect(hidden).toBe(
    'You cannot open this If you need it for a person in your care, the duty supervisor can help. This try is on the record.',
  )
})

test('a refusal that concerns what was written says that it is still there', async () => {
  expect(await words('en', offline(), true)).toContain('What you wrote is still here.')
})

test('whoever has tried too often is told when to try again, in her language', async () => {
  expect(await words('ur', new Problem({ code: 'access.wait', status: 429, params: { minutes: 12 } }))).toContain('12 منٹ بعد')
})

test('a wrong password and an unknown username are one answer', async () => {
  expect(await words('en', new Problem({ code: 'access.wrong', status: 401 }))).toContain('Username or password is not right')
})

test('a refusal without words yet still says who can help', async () => {
  expect(await words('en', new Problem({ code: 'never.heard-of', status: 422 }))).toContain(
    'It was refused (never.heard-of). The duty supervisor can help.',
  )
})

test('an accident gives the number that finds it', async () => {
  expect(await words('en', new Problem({ code: 'failed', status: 500, ref: 'ab12cd34' }))).toContain('ab12cd34')
})
