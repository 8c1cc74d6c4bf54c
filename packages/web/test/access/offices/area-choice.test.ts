import { expect, test } from 'vitest'
import { chosenArea, firstChoice, whole } from '../../../src/access/offices/area-choice.ts'

const punjab = { province: 'PK-PB', district: null } as const

test('nothing is chosen for an administrator but what leaves no choice', () => {
  expect(chosenArea(firstChoice({ province: null, district: null }))).toBeNull()
  expect(firstChoice(punjab)).toEqual({ province: 'PK-PB', district: null })
  expect(chosenArea(firstChoice(punjab))).toBeNull()
  expect(chosenArea(firstChoice({ province: 'PK-PB', district: 'PK614' }))).toEqual({ province: 'PK-PB', district: 'PK614' })
})

test('the whole province and the whole country are answers, not gaps', () => {
  expect(chosenArea({ province: 'PK-PB', district: whole })).toEqual(punjab)
  expect(chosenArea({ province: 'all', district: null })).toEqual({ province: null, district: null })
})
