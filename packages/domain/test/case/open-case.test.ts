import { expect, test } from 'vitest'
import { openCase } from '../../src/case/open-case.ts'

const now = '2026-11-20T09:00:00.000Z'
const waiting = { caseId: null, setAsideBecause: null, recordedBy: 'officer', caseworker: { id: 'caseworker' } }

test('a file is opened with a caseworker, and the officer who met her stays on it', () => {
  expect(openCase(waiting, now)).toEqual({
    ok: true,
    value: {
      openedAt: now,
      assignments: [
        { accountId: 'caseworker', part: 'caseworker' },
        { accountId: 'officer', part: 'first-responder' },
      ],
    },
  })
})

test('a caseworker who met her herself is on the file twice, for each part once', () => {
  const result = openCase({ ...waiting, recordedBy: 'caseworker' }, now)
  expect(result.ok && result.value.assignments.map(({ part }) => part)).toEqual(['caseworker', 'first-responder'])
})

test.each([
  ['case.already-open', { caseId: 'another' }],
  ['case.screening-set-aside', { setAsideBecause: 'already-in-another-file' }],
  ['case.no-such-caseworker', { caseworker: null }],
] as const)('no file is opened where %s', (code, about) => {
  expect(openCase({ ...waiting, ...about }, now)).toMatchObject({ ok: false, refusal: { code } })
})
