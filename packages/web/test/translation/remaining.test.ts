import { expect, test } from 'vitest'
import { formatOf } from '../../src/translation/format.ts'
import { remaining, urgencyOf } from '../../src/translation/remaining.ts'
import { language, speaking } from '../speaking.ts'

const now = '2026-11-22T09:46:00Z' // 14:46 in Pakistan

async function words(code: string, due: string) {
  return remaining(due, now, await speaking(code, 'ui'), formatOf(language(code)))
}

test('a child who must be before the court within the hour is now, in minutes', async () => {
  expect(await words('en', '2026-11-22T10:38:00Z')).toEqual({
    urgency: 'now',
    short: '52 min',
    long: '52 min left',
    spoken: '52 minutes left',
  })
  expect((await words('ur', '2026-11-22T10:38:00Z')).long).toBe('52 منٹ باقی')
})

test('what is over says by how much', async () => {
  expect((await words('en', '2026-11-22T06:58:00Z')).long).toBe('2 h 48 min over')
  expect((await words('ur', '2026-11-22T06:58:00Z')).long).toBe('2 گھنٹے 48 منٹ گزر گئے')
})

test('later today and tomorrow are told by the clock, further off by days', async () => {
  expect((await words('en', '2026-11-22T14:00:00Z')).short).toBe('today 19:00')
  expect((await words('en', '2026-11-23T04:00:00Z')).short).toBe('tomorrow 09:00')
  expect((await words('en', '2026-11-28T12:00:00Z')).short).toBe('6 days')
})

test('one hour is not one hours in either language', async () => {
  expect((await words('en', '2026-11-22T10:46:00Z')).spoken).toBe('1 hour left')
  expect((await words('ur', '2026-11-22T10:46:00Z')).spoken).toBe('1 گھنٹہ باقی')
})

test('the four urgencies lie in this order', () => {
  expect(
    ['2026-11-22T09:00:00Z', '2026-11-22T12:00:00Z', '2026-11-23T12:00:00Z', '2026-11-30T12:00:00Z'].map((due) => urgencyOf(due, now)),
  ).toEqual(['over', 'now', 'soon', 'safe'])
})
