import { expect, test } from 'vitest'
import { speak } from '@panah/domain/law/explain'
import { practicePages } from '../../src/law/book-practice.ts'
import { committedEdition, lawFolder } from '../../src/law/law-folder.ts'

const edition = committedEdition(lawFolder)
if (!edition) throw new Error('no edition')
const english = speak(edition, 'en')
const urdu = speak(edition, 'ur')
const pages = new Map(practicePages(english).map(({ name, text }) => [name, text]))

test('A lawyer reads of two statutes side by side what both reach, which to charge and when, and what each must show', () => {
  const page = pages.get('overlaps') ?? ''
  expect(page).toContain('## PTPA 2018 ↔ PPC 371-A and PPC 371-B')
  expect(page).toMatch(/- When .*sold, hired out or bought.*: \*\*both\*\*\. A price, hire or hand-over can be shown/)
  expect(page).toContain('- Otherwise: **the first**. No sale can be shown so far')
  expect(page).toContain('To be shown: For the sale: money, a witness, the telephone.')
})

test('An officer reads that a person arrested is before a magistrate within 24 hours, and by which law', () => {
  expect(pages.get('procedure')).toContain(
    '## Bring the arrested person before a magistrate.\n\na time runs · from the arrest · 24 hours · ends with any of: The accused was brought before a magistrate; Custody of the accused ended: released, on bail, or sent to jail\n\n*Constitution Art. 10',
  )
})

test('A family finds the number of the Bureau in Punjab', () => {
  expect(pages.get('bodies')).toMatch(/Child Protection and Welfare Bureau[\s\S]{0,200}\*\*1121\*\* · Punjab/)
})

test('A doubt is said with what the system does about it, in both languages', () => {
  expect(pages.get('doubts')).toContain('- **U-07 · Punjab Labour Code 2026**: Punjab labour penalties are unverified from May 2026.')
  expect(practicePages(urdu).find(({ name }) => name === 'doubts')?.text).toContain('- **U-07 · پنجاب لیبر کوڈ 2026**')
})

test('What only opens a day and is no limit, and which court tries what along stand in the book', () => {
  expect(pages.get('procedure')).toContain('from that day on, not a limit')
  expect(pages.get('overlaps')).toContain(
    '**Juvenile Court**: A child accused is tried in the Juvenile Court, apart from grown-up accused. (JT-07;',
  )
})

test('An edition without practice has no such pages', () => {
  const { practice: _without, ...bare } = edition
  expect(practicePages(speak(bare, 'en'))).toEqual([])
})
