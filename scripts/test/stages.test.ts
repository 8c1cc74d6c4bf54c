import { expect, test, vi } from 'vitest'
import { failed, passed, runStages, tellSum } from '../stages.ts'

test('a failure stops nothing and is counted, also when a stage breaks down altogether', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const outcome = await runStages(
    [
      { name: 'types', run: () => Promise.resolve(passed) },
      { name: 'lint', run: () => Promise.resolve(failed('a.ts is too long')) },
      { name: 'journeys', run: () => Promise.reject(new Error('no browser')) },
      { name: 'tests', run: () => Promise.resolve({ passed: 40, failed: 2, report: '' }) },
    ],
    2,
  )
  const code = tellSum(outcome)
  const lines = said.mock.calls.map(([line]) => String(line))
  said.mockRestore()
  expect(code).toBe(1)
  expect(lines.at(-1)).toBe('41 passed, 4 failed')
  expect(lines.join('\n')).toContain('a.ts is too long')
  expect(lines.join('\n')).toContain('no browser')
})

test('only when nothing failed is the exit code a good one', () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  expect(tellSum({ passed: 3, failed: 0, report: '' })).toBe(0)
  said.mockRestore()
})
