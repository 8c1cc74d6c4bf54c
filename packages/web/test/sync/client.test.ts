import { allContracts } from '@panah/domain/contract/all-contracts'
import type { Contract } from '@panah/domain/contract/contract'
import { routes } from 'virtual:panah-routes'
import { expect, test } from 'vitest'
import { addressOf } from '../../src/sync/client.ts'

test('the browser knows the way to every operation of the house, and nothing of its schemas', () => {
  const contracts: Contract = allContracts
  const wanted = Object.fromEntries(
    Object.entries(contracts).map(([name, { method, path, paper, takes }]) => [
      name,
      { method, path, ...(paper === undefined ? {} : { paper }), ...(takes === undefined ? {} : { takes }) },
    ]),
  )
  expect(routes).toEqual(wanted)
})

test('an id is put into its place in the address, and cannot leave it', () => {
  expect(addressOf('/api/cases/:id', { params: { id: '../me' } })).toBe('/api/cases/..%2Fme')
})

test('a question carries what was asked and leaves out what was not', () => {
  expect(addressOf('/api/cases', { query: { stage: 'plan', after: undefined, limit: 20 } })).toBe('/api/cases?stage=plan&limit=20')
  expect(addressOf('/api/cases', {})).toBe('/api/cases')
})
