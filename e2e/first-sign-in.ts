import { expect, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { signIn } from './sign-in.ts'

export const ownPassword = 'four words that hold well'

/** With a password that somebody else made, nothing can be done but making one of one's own. */
export async function firstSignIn(newcomer: Somebody, first: string): Promise<void> {
  const { page, words } = newcomer
  await signIn(page, newcomer.username, first)
  await expect(page.getByText(words('access.password.must'))).toBeVisible()
  await expectGoodScreen(newcomer)
  await page.locator('input[autocomplete="current-password"]').fill(first)
  await page.locator('input[autocomplete="new-password"]').fill(ownPassword)
  await page.getByRole('button', { name: words('access.password.button'), exact: true }).click()
  await expect(page.getByText(words('access.password.must'))).toBeHidden()
}
