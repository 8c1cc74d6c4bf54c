import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLaw } from '../../src/law/read-law.ts'
import { sealAll } from '../../src/law/seal.ts'
import { signSection } from '../../src/law/sign.ts'
import { panah } from '../run-panah.ts'
import { aCopyOfTheLaw, change, problemsIn } from './folder.ts'

const section = 'ptpa-2018/4'
const file = 'pakistan/ptpa-2018/section-4.yaml'
const signature = { section, by: 'Test Counsel', on: '2026-01-15' }

test('Counsel signs a section with name and day, and nothing but the review block changes', () => {
  const folder = aCopyOfTheLaw()
  const before = readFileSync(join(folder, file), 'utf8')
  expect(signSection(folder, readLaw(folder), signature)).toEqual({ ok: true, file })
  const after = readFileSync(join(folder, file), 'utf8')
  expect(after.slice(0, after.indexOf('review:'))).toBe(before.slice(0, before.indexOf('review:')))
  expect(readLaw(folder).provisions.find(({ value }) => value.id === section)?.value.review).toMatchObject({
    status: 'signed',
    by: 'Test Counsel',
    on: '2026-01-15',
  })
})

test('A comma changed after the signature breaks the seal, and sealing again takes the signature away', () => {
  const folder = aCopyOfTheLaw()
  signSection(folder, readLaw(folder), signature)
  change(folder, file, 'Trafficking under section 3 is aggravated', 'Trafficking under section 3, is aggravated')
  expect(problemsIn(folder)).toContain(`${file}: was changed after it was sealed: read it again, then \`panah law seal\``)
  sealAll(folder, readLaw(folder))
  expect(readFileSync(join(folder, file), 'utf8')).not.toContain('Test Counsel')
})

test('Nobody signs words that were changed and not sealed, a section that is not there, or without a name and a day', () => {
  const folder = aCopyOfTheLaw()
  const wrong = (given: Partial<typeof signature>) => {
    const signed = signSection(folder, readLaw(folder), { ...signature, ...given })
    return signed.ok ? 'signed' : signed.problem.what
  }
  expect(wrong({ section: 'ptpa-2018/99' })).toBe('there is no such section')
  expect(wrong({ by: ' ' })).toContain('a name')
  expect(wrong({ by: 'Test\nstatus: signed' })).toContain('a name')
  expect(wrong({ on: '2026-02-30' })).toContain('a day')
  change(folder, file, 'Trafficking under section 3 is aggravated', 'Trafficking under section 3 is graver')
  expect(wrong({})).toContain('was changed after it was sealed')
})

test('A name with a colon is written so that it can be read again', () => {
  const folder = aCopyOfTheLaw()
  signSection(folder, readLaw(folder), { ...signature, by: "Test Counsel: O'Test" })
  expect(readLaw(folder).provisions.find(({ value }) => value.id === section)?.value.review.by).toBe("Test Counsel: O'Test")
})

test('The command says that the book must be built again, and a signature needs a section', async () => {
  const folder = aCopyOfTheLaw()
  expect((await panah(['law', 'seal', '--by', 'Test Counsel', '--on', '2026-01-15', '--folder', folder])).code).toBe(1)
  expect((await panah(['law', 'seal', section, '--by', 'Test Counsel', '--on', '2026-01-15', '--folder', folder])).out).toContain(
    'panah law build',
  )
})
