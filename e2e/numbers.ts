import { expect, type Somebody } from './people.ts'

const steps = ['screened', 'presumed', 'case-opened', 'consent-asked', 'referred', 'accepted'] as const

/** How many persons came how far, as the coordinator reads it; null where a small number is kept back. */
export async function personsByStep({ page, words }: Somebody): Promise<Record<string, number | null>> {
  await page.reload()
  const funnel = page.locator('figure', { hasText: words('report.funnel.says') }).first()
  await expect(funnel).toBeVisible()
  const behind = funnel.locator('details')
  await behind.locator('summary').click()
  const found: Record<string, number | null> = {}
  for (const step of steps) {
    const row = behind.getByRole('row', { name: words(`report.funnel.step.${step}`) })
    const figure = (await row.getByRole('cell').first().innerText()).trim()
    found[step] = /^\d+$/.test(figure) ? Number(figure) : null
  }
  return found
}
