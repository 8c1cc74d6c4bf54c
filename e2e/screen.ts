import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Somebody } from './people.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
const directions = { en: 'ltr', ur: 'rtl' } as const
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
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: where }) => where).join(' ')}`)).toEqual([])
}
