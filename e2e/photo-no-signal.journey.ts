import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { atTheDoor } from './done-before.ts'
import { freeMan, screen } from './field.ts'
import { expect, password, test, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { signIn, signInHere } from './sign-in.ts'
import { wordsIn } from './words.ts'

const pin = '402913'
const username = 'officer.lahore'

/** The phone, switched on: the same disk each time. */
async function switchOn(disk: string, url: string, offline: boolean): Promise<{ context: BrowserContext; officer: Somebody }> {
  const { launchOptions } = test.info().project.use
  const context = await chromium.launchPersistentContext(disk, {
    ...launchOptions,
    ...{ baseURL: url, viewport: { width: 360, height: 760 }, reducedMotion: 'reduce', timezoneId: 'Asia/Karachi', offline },
  })
  await context.addCookies([{ name: 'panah-language', value: 'en', url, expires: Date.now() / 1000 + 86_400 }])
  const page = context.pages()[0] ?? (await context.newPage())
  return { context, officer: { username, language: 'en', words: wordsIn('en'), page, addresses: [] } }
}

async function choosePin({ page, words }: Somebody): Promise<void> {
  await page.goto('/me')
  await page.getByLabel(words('offline.pin.new')).fill(pin)
  await page.getByLabel(words('offline.pin.again')).fill(pin)
  await page.getByRole('button', { name: words('offline.panel.button') }).click()
  await expect(page.getByText(words('offline.panel.copy.kept'))).toBeVisible({ timeout: 60_000 })
}

async function unlock({ page, words }: Somebody): Promise<void> {
  await page.getByLabel(words('offline.unlock.pin'), { exact: true }).fill(pin)
  await page.getByRole('button', { name: words('offline.unlock.button'), exact: true }).click()
}

/** A JPEG as a camera makes it, of nobody: coloured noise, so that it is more than one piece long and nothing of it repeats. */
async function photoFrom(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [640, 480]
    const context = canvas.getContext('2d')
    const image = context?.createImageData(640, 480)
    if (!context || !image) throw new Error('nothing to draw on')
    for (let from = 0; from < image.data.length; from += 65_536) crypto.getRandomValues(image.data.subarray(from, from + 65_536))
    for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255
    context.putImageData(image, 0, 0)
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  })
  return Buffer.from(base64, 'base64')
}

/** Every byte that the browser wrote for this profile, file by file. */
async function filesOn(disk: string): Promise<Buffer[]> {
  const files = await readdir(disk, { recursive: true, withFileTypes: true })
  return Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0))),
  )
}

async function nothingOf(photo: Buffer, disk: string): Promise<void> {
  const files = await filesOn(disk)
  expect(files.length).toBeGreaterThan(20)
  for (const part of [2_000, Math.floor(photo.length / 2), photo.length - 2_000]) {
    const plain = photo.subarray(part, part + 64)
    expect(
      files.some((bytes) => bytes.includes(plain)),
      `byte ${part} and on of the photo lies on the disk`,
    ).toBe(false)
  }
}

async function takesPhoto({ page, words }: Somebody, photo: Buffer): Promise<void> {
  const input = page.locator(`input[type="file"][aria-label="${words('evidence.add.photo')}"]`)
  await input.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByLabel(words('evidence.add.shows')).selectOption({ label: words('evidence.shows.place') })
  await page.getByRole('button', { name: words('evidence.add.send'), exact: true }).click()
  await expect(page.getByRole('heading', { name: words('evidence.queue.handed-in') })).toBeVisible()
}

interface OnServer {
  readonly item: { readonly state: string; readonly sha256: string; readonly bytes: number }
}

/** What the server has of the screening at this place. */
async function photosAt(place: string): Promise<readonly OnServer['item'][]> {
  const door = await atTheDoor(username)
  const { rows } = (await (await door.get('/api/screenings?limit=100')).json()) as { rows: { id: string; place: string }[] }
  const there = rows.filter((row) => row.place === place)
  expect(there).toHaveLength(1)
  const answer = await door.get(`/api/evidence?screening=${there[0]?.id}`)
  return ((await answer.json()) as { rows: OnServer[] }).rows.map(({ item }) => item)
}

test('an officer takes a photo where there is no signal, the phone goes off and on, and the photo arrives once, byte for byte', async ({
  baseURL,
}) => {
  test.setTimeout(240_000)
  const disk = await mkdtemp(join(tmpdir(), 'panah-photo-'))
  const place = `Workshop ${Date.now().toString(36)} (test)`
  let { context, officer } = await switchOn(disk, baseURL ?? '', false)
  try {
    await signIn(officer.page, username, password)
    await choosePin(officer)
    const photo = await photoFrom(officer.page)
    expect(photo.length).toBeGreaterThan(256 * 1024)

    await context.setOffline(true)
    await officer.page.goto('/field')
    await unlock(officer)
    await screen(officer, { ...freeMan, place }, false)
    await officer.page.getByRole('button', { name: officer.words('screening.result.save'), exact: true }).click()
    await expect(officer.page.getByRole('heading', { name: officer.words('screening.saved.kept-title') })).toBeVisible()
    await takesPhoto(officer, photo)
    await expect(officer.page.locator('.outbox .num')).toHaveText('2')
    await expectGoodScreen(officer)
    await context.close()
    await nothingOf(photo, disk)
    ;({ context, officer } = await switchOn(disk, baseURL ?? '', true))
    await officer.page.goto('/outbox')
    await unlock(officer)
    await expect(officer.page.getByText(officer.words('evidence.queue.after'))).toBeVisible()
    await expectGoodScreen(officer)

    await context.setOffline(false)
    await officer.page.getByRole('button', { name: officer.words('offline.outbox.send-now'), exact: true }).click()
    const signInAgain = officer.page.getByRole('button', { name: officer.words('ui.outbox.sign-in.button'), exact: true })
    await signInAgain.click({ timeout: 60_000 })
    await signInHere(officer.page, username, password)
    // The receipt of the screening, and of the photo.
    await expect(officer.page.locator('.receipt-line')).toHaveCount(2, { timeout: 60_000 })
    await expectGoodScreen(officer)
    const sha256 = createHash('sha256').update(photo).digest('hex')
    expect(await photosAt(place)).toMatchObject([{ state: 'kept', sha256, bytes: photo.length }])
  } finally {
    await context.close()
    await rm(disk, { recursive: true, force: true })
  }
})
