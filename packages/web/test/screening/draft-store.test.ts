import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { holdVault, shutVault } from '../../src/offline/open-vault.ts'
import { readSealed } from '../../src/offline/sealed-store.ts'
import { makeVault, type OpenVault } from '../../src/offline/vault.ts'
import { afterSaving, change } from '../../src/screening/draft.ts'
import { bringBackDraft, draftInHand, draftWritten, dropDraft, editDraft, keepDraft } from '../../src/screening/draft-store.ts'
import { atTheKiln } from './some-draft.ts'

const someGirl = atTheKiln({ sex: 'female', ageBand: 'unknown' })

vi.stubGlobal('sessionStorage', { setItem: () => undefined, removeItem: () => undefined, getItem: () => null })

let vault: OpenVault
beforeEach(async () => {
  const owner = { accountId: someGirl.accountId, number: 'U-1007', role: 'frontline-officer' }
  vault = await makeVault(owner, '402913', async () => undefined)
  holdVault(vault)
  dropDraft()
  await draftWritten()
})

const onDisk = () => readSealed<{ note: string }>(vault, 'draft', 'in-hand')

test('a screening that is being made is on the disk as it is typed, the newest of it', async () => {
  keepDraft(change(someGirl, { note: 'a' }))
  for (const note of ['ab', 'abc', 'abcd']) editDraft((draft) => change(draft, { note }))
  await draftWritten()
  expect((await onDisk())?.note).toBe('abcd')
})

test('it comes back after the page has gone, and is gone once it is saved', async () => {
  keepDraft(change(someGirl, { note: 'half told' }))
  await draftWritten()
  shutVault()
  dropDraft()
  holdVault(vault)
  await bringBackDraft(vault)
  expect(draftInHand()?.note).toBe('half told')
  editDraft((draft) => afterSaving(draft, { number: null, at: '2026-11-20T09:00:00.000Z', waits: 'c' }))
  await draftWritten()
  expect(await onDisk()).toBeNull()
})

test('what another account types is not written into this store', async () => {
  keepDraft(change({ ...someGirl, accountId: '00000000-0000-4000-8000-00000000ffff' }, { note: 'foreign' }))
  await draftWritten()
  expect(await onDisk()).toBeNull()
})
