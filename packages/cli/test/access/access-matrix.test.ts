import { readFileSync } from 'node:fs'
import { policy } from '@panah/domain/access/policy'
import { allPolicies } from '@panah/domain/contract/all-policies'
import { expect, test } from 'vitest'
import { matrixFile } from '../../src/access/access-command.ts'
import { accessMatrix } from '../../src/access/access-matrix.ts'

test('the page that the data-protection officer reads says what the policies say today', () => {
  expect(readFileSync(matrixFile, 'utf8'), 'run: npm run panah -- access matrix').toBe(accessMatrix(allPolicies))
})

test('a right that is given to one role more is a line that changed', () => {
  const declared = policy<{ story: string }>()({
    record: 'diary',
    may: { read: { caseworker: 'assigned' }, burn: {} },
    hide: { auditor: ['story'] },
    hideFromWhoMet: ['story'],
  })
  const before = accessMatrix([declared])
  expect(before).toContain('| may | caseworker |')
  expect(before).toContain('| diary.read | assigned |')
  expect(before).toContain('| diary.burn | – |')
  expect(before).toContain('| diary | auditor | story |')
  expect(before).toContain('| diary | whoever only met her | story |')
  const after = accessMatrix([{ ...declared, may: { ...declared.may, read: { caseworker: 'assigned', analyst: 'national' } } }])
  expect(after).toContain('| diary.read | assigned | national |')
})
