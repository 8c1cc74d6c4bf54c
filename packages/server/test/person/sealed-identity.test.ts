import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Identity } from '@panah/domain/person/person'
import { openIdentity, sealIdentity } from '../../src/person/sealed-identity.ts'
import { KeyRing } from '../../src/seal.ts'

const ringOf = (...fills: number[]) =>
  new KeyRing({
    appPassword: '',
    gatePassword: '',
    counting: '',
    keys: fills.map((fill) => ({ id: `k${fill}`, key: Buffer.alloc(32, fill).toString('base64') })),
  })
const ring = ringOf(1)
const identity: Identity = {
  fullName: 'آزمائشی فرد',
  nameInLatin: 'Test Person',
  fatherOrHusbandName: null,
  cnic: '3520100000001',
  phone: null,
}
const place = () => ({ personId: randomUUID(), version: 1 })

test('what was sealed for a person opens for that person', () => {
  const her = place()
  expect(openIdentity(ring, her, sealIdentity(ring, her, identity))).toEqual(identity)
})

test('a sealed name opens with nobody else’s key, in no other row, at no other version and in no other line', () => {
  const her = place()
  const other = place()
  const sealed = sealIdentity(ring, her, identity)
  const others = sealIdentity(ring, other, identity)
  const { fullName, nameInLatin, ...rest } = sealed.sealedFields
  const tries = [
    () => openIdentity(ring, other, sealed),
    () => openIdentity(ring, { ...her, version: 2 }, sealed),
    () => openIdentity(ring, her, { ...sealed, sealedKey: others.sealedKey }),
    () => openIdentity(ring, her, { ...sealed, sealedFields: others.sealedFields }),
    () => openIdentity(ring, her, { ...sealed, sealedFields: { ...rest, fullName: nameInLatin ?? null, nameInLatin: fullName ?? null } }),
    () => openIdentity(ringOf(2), her, { ...sealed, keyId: 'k2' }),
    () => openIdentity(ringOf(2), her, sealed),
  ]
  for (const open of tries) expect(open).toThrow(/authenticate|not in the secrets file/)
})

test('a changed byte anywhere keeps it shut', () => {
  const her = place()
  const sealed = sealIdentity(ring, her, identity)
  const bytes = Buffer.from(sealed.sealedFields.fullName ?? '', 'base64')
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ flip
      expect(() =>
        openIdentity(ring, her, { ...sealed, sealedFields: { ...sealed.sealedFields, fullName: changed.toString('base64') } }),
      ).toThrow(/authenticate/)
    }),
  )
})

test('a sealed name does not say how long it is, and sealing it again looks like another name', () => {
  const her = place()
  const lengthOf = (fullName: string) => (sealIdentity(ring, her, { ...identity, fullName }).sealedFields.fullName ?? '').length
  expect(lengthOf('Al')).toBe(lengthOf('A name that is a good deal longer than that one'))
  expect(sealIdentity(ring, her, identity).sealedFields.fullName).not.toBe(sealIdentity(ring, her, identity).sealedFields.fullName)
})

test('what was sealed under an older key opens after a new one came in', () => {
  const her = place()
  const sealed = sealIdentity(ringOf(1), her, identity)
  expect(openIdentity(ringOf(1, 2), her, sealed)).toEqual(identity)
  expect(sealIdentity(ringOf(1, 2), her, identity).keyId).toBe('k2')
})
