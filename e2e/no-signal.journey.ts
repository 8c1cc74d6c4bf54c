import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atTheDoor, referredInKasur } from './done-before.ts'
import { freeMan, screen, tellName } from './field.ts'
import { expect, password, test, type Somebody } from './people.ts'
import { expectGoodScreen } from './screen.ts'
import { signIn, signInHere } from './sign-in.ts'
import { fieldLanguages, languages, nameOf, wordsIn, type Language } from './words.ts'

const pin = '402913'
const username = 'officer.lahore'

/** A phone with a disk of its own, that can be switched off and on. */
class Phone {
  readonly language: Language
  readonly #disk: string
  readonly #url: string
  #context: BrowserContext | null = null

  constructor(language: Language, disk: string, url: string) {
    this.language = language
    this.#disk = disk
    this.#url = url
  }

  async switchOn(offline: boolean): Promise<Somebody> {
    const { launchOptions } = test.info().project.use
    const context = await chromium.launchPersistentContext(this.#disk, {
      ...launchOptions,
      ...{ baseURL: this.#url, viewport: { width: 360, height: 760 }, reducedMotion: 'reduce', timezoneId: 'Asia/Karachi', offline },
    })
    await context.addCookies([{ name: 'panah-language', value: this.language, url: this.#url, expires: Date.now() / 1000 + 86_400 }])
    this.#context = context
    const page = context.pages()[0] ?? (await context.newPage())
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    return { username, language: this.language, words: wordsIn(this.language), page, addresses }
  }

  signal(there: boolean): Promise<void> {
    return this.#context?.setOffline(!there) ?? Promise.resolve()
  }

  async switchOff(): Promise<void> {
    await this.#context?.close()
    this.#context = null
  }

  /** Every byte that the browser wrote for this profile, file by file. */
  async bytes(): Promise<Buffer[]> {
    const files = await readdir(this.#disk, { recursive: true, withFileTypes: true })
    return Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0))),
    )
  }
}

async function choosePin({ page, words }: Somebody): Promise<void> {
  await page.goto('/me')
  const [chosen, again] = [page.getByLabel(words('offline.pin.new')), page.getByLabel(words('offline.pin.again'))]
  await chosen.fill('123456')
  await again.fill('123456')
  await page.getByRole('button', { name: words('offline.panel.button') }).click()
  await expect(page.getByText(words('offline.pin.fault.easy'))).toBeVisible()
  await chosen.fill(pin)
  await again.fill(pin)
  await page.getByRole('button', { name: words('offline.panel.button') }).click()
  await expect(page.getByText(words('offline.panel.copy.kept'))).toBeVisible({ timeout: 30_000 })
}

async function unlock({ page, words }: Somebody, digits = pin): Promise<void> {
  await page.getByLabel(words('offline.unlock.pin'), { exact: true }).fill(digits)
  await page.getByRole('button', { name: words('offline.unlock.button'), exact: true }).click()
}

/** How many things wait, by the sign in the bar of every page. */
const waiting = (page: Page, count: number) => expect(page.locator('.outbox .num')).toHaveText(String(count))

for (const language of fieldLanguages) {
  test(`in airplane mode an officer screens five people, the phone goes off and on, and all five arrive once, in ${nameOf[language]}`, async ({
    baseURL,
  }) => {
    test.setTimeout(240_000)
    const disk = await mkdtemp(join(tmpdir(), 'panah-phone-'))
    const phone = new Phone(language, disk, baseURL ?? '')
    const stamp = Date.now().toString(36)
    const places = [1, 2, 3, 4, 5].map((person) => `Workshop ${stamp}-${person} (test)`)
    try {
      let officer = await phone.switchOn(false)
      await signIn(officer.page, username, password)
      await choosePin(officer)
      await expectGoodScreen(officer)

      await phone.signal(false)
      await officer.page.goto('/field')
      await unlock(officer)
      await screenAll(officer, places, stamp)
      await expect(officer.page.getByText(officer.words('ui.offline.line.home.kept'))).toBeVisible()
      await expectGoodScreen(officer)

      // A sixth is begun, and the battery is empty in the middle of it.
      await officer.page.getByRole('link', { name: officer.words('screening.home.begin') }).click()
      await officer.page.getByLabel(officer.words('screening.scene.place')).fill(`Half told ${stamp}`)
      await officer.page.waitForTimeout(500)
      await phone.switchOff()
      await nothingReadable(phone, [`Test Person ${stamp}`, stamp, 'Half told', pin])

      officer = await phone.switchOn(true)
      await officer.page.goto('/field')
      await expectGoodScreen(officer)
      await unlock(officer, '402914')
      await expect(officer.page.getByRole('alert')).toBeVisible()
      await unlock(officer)
      await waiting(officer.page, 5)
      await expect(officer.page.getByText(officer.words('screening.unfinished.title'))).toBeVisible()
      await officer.page.reload()
      await unlock(officer)
      await waiting(officer.page, 5)
      await officer.page.locator('.ftop .outbox').click()
      for (const place of places) await expect(officer.page.getByText(place)).toBeVisible()
      await expectGoodScreen(officer)

      await phone.signal(true)
      await officer.page.getByRole('button', { name: officer.words('ui.outbox.sign-in.button'), exact: true }).click()
      await signInHere(officer.page, username, password)
      await expect(officer.page.locator('.receipt-line')).toHaveCount(5, { timeout: 30_000 })
      await expectGoodScreen(officer)
      expect(await howOftenThere(places)).toEqual([1, 1, 1, 1, 1])
      await phone.switchOff()
    } finally {
      await phone.switchOff()
      await rm(disk, { recursive: true, force: true })
    }
  })
}

for (const language of languages) {
  test(`a caseworker reads her files with no signal and writes a note; then her phone is lost, and wipes itself, in ${nameOf[language]}`, async ({
    comeIn,
  }) => {
    test.setTimeout(180_000)
    await referredInKasur()
    const caseworker = await comeIn('caseworker.kasur', language)
    const { page, words } = caseworker
    await choosePin(caseworker)
    await page.goto('/kept')
    await unlock(caseworker)
    await expect(page.locator('a.screening-row').first()).toBeVisible({ timeout: 30_000 })
    await page.context().setOffline(true)
    await page.goto('/cases')
    await unlock(caseworker)
    await page.locator('a.screening-row').first().click()
    await expect(page.getByText(words('offline.kept.people'))).toBeVisible()
    await expectGoodScreen(caseworker)
    const note = `The clinic was asked ${Date.now()}`
    await page.getByRole('textbox', { name: words('case.notes.write') }).fill(note)
    await page.getByRole('button', { name: words('offline.kept.note-keep') }).click()
    await expect(page.getByText(words('offline.kept.note-waits'))).toBeVisible()
    await page.context().setOffline(false)
    await page.goto('/outbox')
    await unlock(caseworker)
    await expect(page.locator('.receipt-line')).toHaveCount(1, { timeout: 30_000 })

    const elsewhere = await atTheDoor('caseworker.kasur')
    const { devices } = (await (await elsewhere.get('/api/devices')).json()) as { devices: { id: string; lostAt: string | null }[] }
    const phone = devices.find(({ lostAt }) => lostAt === null)
    expect((await elsewhere.post(`/api/devices/${phone?.id}/lose`)).ok()).toBe(true)
    await page.reload()
    await expect(page.locator('input[autocomplete="current-password"]')).toBeVisible()
    expect(await howManyKept(page)).toEqual([0, 0])
    const told = (await (await elsewhere.get('/api/devices')).json()) as { devices: { id: string; wipedAt: string | null }[] }
    expect(told.devices.find(({ id }) => id === phone?.id)?.wipedAt).not.toBeNull()
  })
}

/** How many stores, and how many records, are in the browser's database. */
function howManyKept(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('panah')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('no database')))
    })
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const asked = db.transaction(store).objectStore(store).count()
        asked.addEventListener('success', () => resolve(asked.result))
      })
    return Promise.all([count('vault'), count('sealed')])
  })
}

async function screenAll(officer: Somebody, places: readonly string[], stamp: string): Promise<void> {
  const { page, words } = officer
  for (const [person, place] of places.entries()) {
    await screen(officer, { ...freeMan, place }, false)
    await tellName(officer, `Test Person ${stamp}${person}`)
    await page.getByRole('button', { name: words('screening.result.save'), exact: true }).click()
    await expect(page.getByRole('heading', { name: words('screening.saved.kept-title') })).toBeVisible()
    await waiting(page, person + 1)
    if (person === 0) await expectGoodScreen(officer)
    await page.getByRole('link', { name: words('screening.saved.home') }).click()
  }
}

async function nothingReadable(phone: Phone, typed: readonly string[]): Promise<void> {
  const files = await phone.bytes()
  expect(files.length).toBeGreaterThan(20)
  for (const words of typed) {
    for (const form of [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')]) {
      expect(
        files.some((bytes) => bytes.includes(form)),
        `${words} lies on the disk`,
      ).toBe(false)
    }
  }
}

async function howOftenThere(places: readonly string[]): Promise<number[]> {
  const answer = await (await atTheDoor(username)).get('/api/screenings?limit=100')
  const { rows } = (await answer.json()) as { rows: { place: string }[] }
  return places.map((place) => rows.filter((row) => row.place === place).length)
}
