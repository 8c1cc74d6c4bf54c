import type { ProvinceCode } from '@panah/domain/ids'
import type { Edition } from '@panah/domain/law/edition'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { helpFor } from '../../src/public/help-for.ts'

const edition = JSON.parse(readFileSync(new URL(import.meta.resolve('@panah/law/edition.json')), 'utf8')) as Edition
const provinces: readonly ProvinceCode[] = ['PK-BA', 'PK-GB', 'PK-IS', 'PK-JK', 'PK-KP', 'PK-PB', 'PK-SD']
const routes = edition.practice?.routes ?? []
const codes = (province: ProvinceCode | null, about: string | null) => helpFor(edition, province, about).bodies.map(({ body }) => body)

test('a mother in Sindh is shown the body for children there and not the one of Punjab', () => {
  expect(codes('PK-SD', 'child')).toContain('scpa')
  expect(codes('PK-SD', 'child')).not.toContain('cpwb-punjab')
})

test('wherever somebody is and whatever it is about, somebody is named, a lawyer without fee among them, each once', () => {
  for (const province of [null, ...provinces]) {
    for (const { route } of routes) {
      const bodies = codes(province, route)
      expect(bodies.length, `${province} ${route}`).toBeGreaterThan(0)
      expect(bodies).toContain('legal-aid-authority')
      expect(new Set(bodies).size).toBe(bodies.length)
    }
  }
})

test('before anything is chosen, those of the whole country who can be rung are shown', () => {
  const { bodies, route } = helpFor(edition, null, null)
  expect(route).toBeUndefined()
  expect(bodies.length).toBeGreaterThan(0)
  for (const { provinces: only, phones } of bodies) {
    expect(only).toBeUndefined()
    expect(phones?.length).toBeGreaterThan(0)
  }
})
