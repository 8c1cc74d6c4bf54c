import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyFromPin, newDeviceKey, pinFault } from '../../src/offline/pin.ts'
import { randomBytes, seal, unseal } from '../../src/offline/seal.ts'

test.each([
  ['12345', 'short'],
  ['123456', 'easy'],
  ['987654', 'easy'],
  ['000000', 'easy'],
  ['121212', 'easy'],
  ['123123', 'easy'],
  ['40291a', 'digits'],
  ['1234567890123', 'long'],
  ['۱۲۳۴۵۶', 'easy'],
  ['402913', null],
  ['40 29 13', null],
  ['۴۰۲۹۱۳', null],
])('an officer who chooses %s is told: %s', (typed, fault) => {
  expect(pinFault(typed)).toBe(fault)
})

test('the PIN alone opens nothing without the key of the device, and the device nothing without the PIN', { timeout: 30_000 }, async () => {
  const by = { salt: randomBytes(16), rounds: 1000, deviceKey: await newDeviceKey() }
  const plain = randomBytes(32)
  const sealed = await seal(await keyFromPin('402913', by), plain, 'here')
  expect(await unseal(await keyFromPin('402913', by), sealed, 'here')).toEqual(plain)
  expect(await unseal(await keyFromPin('402913', { ...by, deviceKey: await newDeviceKey() }), sealed, 'here')).toBeNull()
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 999_999 }).filter((pin) => pin !== 402_913),
      async (pin) => {
        expect(await unseal(await keyFromPin(String(pin).padStart(6, '0'), by), sealed, 'here')).toBeNull()
      },
    ),
    { numRuns: 50 },
  )
  await expect(crypto.subtle.exportKey('raw', by.deviceKey)).rejects.toThrow('not extractable')
})
