import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkArchitecture } from '../../architecture/check-architecture.ts'
import { root } from '../../paths.ts'

test('the house stands as it is drawn', () => {
  expect(checkArchitecture(root)).toEqual([])
})

test('a wrong file anywhere in a checkout is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'panah-house-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  write(
    folder,
    'packages/domain/src/case/open-case.ts',
    "import { sendReferral } from '../referral/send-referral.ts'\nexport const open = sendReferral\n",
  )
  write(folder, 'packages/domain/src/referral/send-referral.ts', 'export const sendReferral = Math.random\n')
  write(folder, 'packages/web/test/case/CasePage.test.tsx', 'export const a = 1\n')
  expect(checkArchitecture(folder)).toHaveLength(3)
})

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
