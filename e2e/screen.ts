import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Somebody } from './people.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
const directions = { en: 'ltr', ur: 'rtl', sd: 'rtl' } as const
/** Invented names are told by this; in an address it may stand encoded. */
const someName = /test[\s+%_-]*(?:20)?person|آزمائشی شخص/i

/** What holds on every screen: the language and its direction, no scrolling sideways, no name where a shoulder or a log can see it, WCAG 2.2 AA. */
export async function expectGoodScreen({ page, language, addresses }: Somebody): Promise<void> {
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', language)
  await expect(html).toHaveAttribute('dir', directions[language])
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }))
  expect(scrollWidth, 'it scrolls sideways').toBeLessThanOrEqual(clientWidth)
  const title = await page.title()
  expect(title).not.toBe('')
  expect(title).not.toMatch(someName)
  expect(addresses.filter((address) => someName.test(decodeURIComponent(address)))).toEqual([])
  if (looked.has(await shapeOf(page))) return
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], elementRef: false })
    .withTags(wcag)
    .setLegacyMode()
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: where }) => where).join(' ')}`)).toEqual([])
  looked.add(await shapeOf(page))
}

/** The shapes axe has found nothing in. The same page of another record, made of the very same parts, would be told the same at the cost of a second. */
const looked = new Set<string>()

/** What a screen is made of: its language, its width, and every kind of element on it with its classes, role and state. */
function shapeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const kinds = [...document.querySelectorAll('*')].map((element) =>
      [...element.attributes]
        .filter(({ name }) => /^(?:class|role|type|dir|lang|open|aria-(?!labelledby|describedby|label|controls))/.test(name))
        .map(({ name, value }) => `${name}=${value}`)
        .toSorted()
        .join(' ')
        .concat(` ${element.localName} in ${element.parentElement?.localName ?? ''}`),
    )
    return [window.innerWidth, document.documentElement.lang, document.title.replaceAll(/\d+/g, '0'), ...new Set(kinds)].join('\n')
  })
}
