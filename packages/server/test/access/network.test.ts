import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf } from '../../src/access/network.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['demo', 'demo'],
])('whoever comes from %s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('whoever has a whole IPv6 network is counted once, whichever of its addresses she takes', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16))
  const half = fc.array(group, { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(half, half, half, (network, one, other) => {
      const of = (host: readonly string[]) => networkOf([...network, ...host].join(':'))
      expect(of(one)).toBe(of(other))
    }),
  )
})
