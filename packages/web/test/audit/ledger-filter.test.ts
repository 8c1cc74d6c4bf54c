import { expect, test } from 'vitest'
import { addressOf, filterOf } from '../../src/audit/ledger-filter.ts'

const id = '0b0e6f3a-7a39-4d0c-9a2b-5a2f6f3d9c11'
const read = (address: string) => filterOf(new URLSearchParams(address.split('?')[1] ?? ''))

test('the ledger begins with the identities', () => {
  expect(read('/ledger')).toEqual({ kind: 'identity', account: undefined, recordId: undefined, before: undefined })
})

test('an address is read back as it was written', () => {
  const filter = { kind: 'refused', account: id, recordId: id, before: 41 } as const
  expect(read(addressOf(filter))).toEqual(filter)
})

test('one account or one record is shown with everything about it', () => {
  expect(read(`/ledger?account=${id}`).kind).toBe('all')
  expect(read(`/ledger?record=${id}`).kind).toBe('all')
})

test('a name in the address is no filter and goes nowhere', () => {
  expect(read('/ledger?account=Test%20Person&record=14&before=-3&kind=names')).toEqual({
    kind: 'all',
    account: undefined,
    recordId: undefined,
    before: undefined,
  })
})
