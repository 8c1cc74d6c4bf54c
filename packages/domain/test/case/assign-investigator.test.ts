import { expect, test } from 'vitest'
import { assignInvestigator } from '../../src/case/assign-investigator.ts'

test('an investigating officer of the station is put on a file once; somebody else’s officer is not there for it', () => {
  expect(assignInvestigator({ workedOnBy: ['caseworker'], investigator: { id: 'io' } })).toEqual({ ok: true, value: { accountId: 'io' } })
  expect(assignInvestigator({ workedOnBy: ['io'], investigator: { id: 'io' } })).toMatchObject({ refusal: { code: 'case.already-on-it' } })
  expect(assignInvestigator({ workedOnBy: [], investigator: null })).toMatchObject({ refusal: { code: 'case.no-such-investigator' } })
})
