import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayTakeOver, wayOf, type Stock } from '../../src/offline/what-to-do.ts'

const here = 'https://panah.test'
const stock: Stock = {
  version: 'one',
  shell: '/index.html',
  files: ['/index.html', '/assets/index-1.js', '/assets/edition-1.json'],
  faces: ['/assets/nastaliq-1.woff2'],
  field: ['/assets/NewScreening-1.js'],
  words: { ur: ['/assets/screening-ur-1.js'] },
}
const way = (path: string, more: { method?: string; mode?: string; origin?: string } = {}) =>
  wayOf({ method: more.method ?? 'GET', url: (more.origin ?? here) + path, mode: more.mode ?? 'cors' }, here, stock)

test('no answer of the server is ever touched, however the address and the request look', () => {
  fc.assert(
    fc.property(
      fc.webPath(),
      fc.constantFrom('GET', 'POST', 'HEAD'),
      fc.constantFrom('cors', 'navigate', 'same-origin'),
      (path, method, mode) => {
        expect(way(`/api${path}`.replace(/^\/api(?!\/|$)/, '/api/'), { method, mode })).toBe('leave-alone')
        expect(way(path, { method: 'POST', mode })).toBe('leave-alone')
        expect(way(path, { method, mode, origin: 'https://elsewhere.test' })).toBe('leave-alone')
      },
    ),
  )
})

test('a page is asked of the network first, a file of this build of the copy, and any other file of nobody', () => {
  expect(way('/law/ppc/371a', { mode: 'navigate' })).toBe('page')
  expect(way('/health/ready', { mode: 'navigate' })).toBe('leave-alone')
  expect(way('/assets/edition-1.json')).toBe('kept-file')
  expect(way('/assets/nastaliq-1.woff2')).toBe('kept-file')
  expect(way('/assets/NewScreening-1.js')).toBe('kept-file')
  expect(way('/assets/screening-ur-1.js')).toBe('kept-file')
  expect(way('/assets/edition-2.json')).toBe('leave-alone')
  expect(way('/assets/CasesPage-1.js')).toBe('leave-alone')
})

test('a new copy takes over from nobody who may have something typed', () => {
  expect(mayTakeOver(1, '/assets/index-1.js', stock)).toBe(true)
  // A second page may hold a screening that is not saved.
  expect(mayTakeOver(2, '/assets/index-1.js', stock)).toBe(false)
  // A page of an older build still needs the files of its own.
  expect(mayTakeOver(1, '/assets/index-0.js', stock)).toBe(false)
})
