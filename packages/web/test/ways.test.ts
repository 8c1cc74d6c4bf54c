import { roles } from '@panah/domain/access/role'
import { expect, test } from 'vitest'
import { pages } from '../src/rooms.ts'
import { homeOf, ways } from '../src/ways.ts'

const paths = pages.map((page) => page.path)

test.each(roles)('a %s begins the day on a page that exists, and has it in the bar', (role) => {
  expect(paths).toContain(homeOf[role])
  if (role === 'frontline-officer') return
  expect(ways.filter((way) => (way.roles as readonly string[]).includes(role)).map((way) => way.href)).toContain(homeOf[role])
})

test.each(ways)('the way to $href leads to a page', ({ href }) => {
  expect(paths).toContain(href)
})
