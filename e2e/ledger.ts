import { spawnSync } from 'node:child_process'
import { nodeArguments } from '../scripts/child.ts'
import { at, root } from '../scripts/paths.ts'
import { expect, type Somebody } from './people.ts'

/** The auditor lets her own browser check the whole chain. */
export async function expectUnbroken({ page, words }: Somebody): Promise<void> {
  await page.getByRole('button', { name: words('audit.chain.check') }).click()
  await expect(page.getByText(words('audit.chain.state.unbroken'))).toBeVisible({ timeout: 30_000 })
}

/** What `panah ledger verify` says of the database of the Panah that is running. */
export function verifyOnTheCommandLine(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [...nodeArguments, at('packages/cli/src/main.ts'), 'ledger', 'verify'], {
    cwd: root,
    env: { ...process.env, PANAH_DATABASE_URL: undefined },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return stdout || stderr
}
