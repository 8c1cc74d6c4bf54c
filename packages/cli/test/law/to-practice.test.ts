import { expect, test } from 'vitest'
import { committedEdition, lawFolder } from '../../src/law/law-folder.ts'
import { readLaw } from '../../src/law/read-law.ts'
import { toPractice } from '../../src/law/to-practice.ts'

const law = readLaw(lawFolder)
const practice = toPractice(law.practice, law.doubts)

test('Every row of the reference on procedure, bodies, principles and doubts has come through', () => {
  const rows = (count: number, name: (number: string) => string) =>
    Array.from({ length: count }, (_, place) => name(String(place + 1).padStart(2, '0')))
  const steps = practice.steps.map(({ step }) => step.slice(0, 5)).filter((step) => step.startsWith('DL'))
  expect([...new Set(steps)]).toEqual(rows(43, (number) => `DL-${number}`))
  expect(practice.principles.map(({ principle }) => principle)).toEqual(rows(12, (number) => `OV-${number}`))
  expect(practice.doubts.map(({ doubt }) => doubt)).toEqual(rows(26, (number) => `U-${number}`))
  expect(law.practice.bodies.map(({ row }) => row)).toEqual(Array.from({ length: 32 }, (_, place) => place + 1))
})

test('The time before a Child Protection Court of Khyber Pakhtunkhwa is known from a newspaper only, and no number is shown for it', () => {
  const step = practice.steps.find(({ step: code }) => code === 'DL-22')
  expect(step).toMatchObject({ limit: 'not-verified', confidence: 'low', provinces: ['PK-KP'] })
  expect(`${step?.says.en} ${step?.says.ur}`).not.toMatch(/\d/)
})

test('A province is written by its name in the file and by its code in the edition, which carries the same practice', () => {
  expect(practice.bodies.find(({ body }) => body === 'cpwb-punjab')?.provinces).toEqual(['PK-PB'])
  expect(committedEdition(lawFolder)?.practice).toEqual(JSON.parse(JSON.stringify(practice)))
})
