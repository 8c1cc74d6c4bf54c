import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { panah } from '../run-panah.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'panah-seed-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('a newcomer seeds a folder once, and a second time it is left as it is', { timeout: 120_000 }, async () => {
  const env = { PANAH_DATA_DIR: dataDir }
  const first = await panah(['seed'], env)
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('supervisor.kasur') })
  const ledger = await panah(['ledger', 'verify'], env)
  expect(ledger.code).toBe(0)
  expect(await panah(['seed'], env)).toMatchObject({ code: 1, errors: expect.stringContaining('left as it is') })
  expect((await panah(['ledger', 'verify'], env)).out.split(' (')[0]).toBe(ledger.out.split(' (')[0])
})
