import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { numbered, richly } from '../../src/translation/rich.tsx'

const num = (text: string) => `<bdi class="num" dir="ltr">${text}</bdi>`

test('a section in an Urdu sentence is drawn in its own order', () => {
  expect(renderToStaticMarkup(<p>{numbered('دفعہ 3(2) کے تحت')}</p>)).toBe(`<p>دفعہ ${num('3(2)')} کے تحت</p>`)
})

test('marks put round a number for a screen reader do not stand twice on the screen', () => {
  expect(renderToStaticMarkup(<p>{numbered('دفعہ \u20663(2)\u2069')}</p>)).toBe(`<p>دفعہ ${num('3(2)')}</p>`)
})

test('a sentence takes elements, bold words and numbers', () => {
  const say = ({ n = '', who = '' }: Record<string, string | number>) => `<b>${n} people</b>, asked by ${who}`
  expect(renderToStaticMarkup(<p>{richly(say, { n: 4, who: <a href="/x">her</a> })}</p>)).toBe(
    `<p><b>${num('4')} people</b>, asked by <a href="/x">her</a></p>`,
  )
})
