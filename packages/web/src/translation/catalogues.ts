import { setupI18n, type I18n, type Messages } from '@lingui/core'
import { keepDigits, keptDigits, type Digits } from './digits.ts'
import { english, firstLanguage, insteadOf, languagesIn, type Language } from './languages.ts'
import { languageCookie, rememberedLanguage } from './remembered.ts'

const files = import.meta.glob<{ messages: Messages }>('../../../../translations/*/*.po')
const address = (language: string, room: string) => `../../../../translations/${language}/${room}.po`
const partsOf = (file: string) => /([^/]+)\/([^/]+)\.po$/.exec(file)?.slice(1) ?? []

/** The languages one can choose from: every folder of translations whose script we know how to set. */
export const languages = languagesIn(Object.keys(files).flatMap((file) => partsOf(file).slice(0, 1)))

/** The rooms that have sentences. */
export const rooms: ReadonlySet<string> = new Set(Object.keys(files).flatMap((file) => partsOf(file).slice(1)))

const speakers = new Map<string, I18n>()
const loading = new Map<string, Promise<void>>()
const ready = new Set<string>()
const listeners = new Set<() => void>()
let current: Language = english

/** The voice of one language. A key without a sentence is shown as itself, so that it is seen and reported. */
export function speaker(language: Language): I18n {
  let voice = speakers.get(language.code)
  if (!voice) {
    voice = setupI18n({ locale: language.code, locales: [language.locale], messages: { [language.code]: {} }, missing: (_, key) => key })
    speakers.set(language.code, voice)
  }
  return voice
}

export function isReady(language: Language, room: string): boolean {
  return ready.has(`${language.code}/${room}`)
}

/**
 * Fetches one room's sentences in one language, once. A language that has only been begun speaks Urdu, then English, where it has no sentence: the
 * build fills the gaps of a room it has begun, and here a room it does not have at all is taken from the next.
 * The promise carries its state as React's `use` reads it, so that sentences already here are used without a pause.
 */
export function loadCatalogue(language: Language, room: string): Promise<void> {
  const id = `${language.code}/${room}`
  const earlier = loading.get(id)
  if (earlier) return earlier
  const load = [language.code, ...insteadOf(language.code)].map((code) => files[address(code, room)]).find((file) => file)
  if (!load) throw new Error(`No translations/${id}.po`)
  const promise: Promise<void> & { status?: 'fulfilled' } = load().then(
    ({ messages }) => {
      speaker(language).load(language.code, messages)
      ready.add(id)
      promise.status = 'fulfilled'
    },
    (reason: unknown) => {
      // With no network the next try must ask again, not repeat the failure.
      loading.delete(id)
      throw reason
    },
  )
  loading.set(id, promise)
  return promise
}

/** Shows the numbers of the present language in these digits, here and the next time. */
export function chooseDigits(digits: Digits): void {
  keepDigits(current.code, digits)
  show({ ...current, digits })
}

export function currentLanguage(): Language {
  return current
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(language: Language): void {
  current = language
  document.documentElement.lang = language.code
  document.documentElement.dir = language.dir
  for (const listener of listeners) listener()
}

/** Sets the page in the language of the device before anything is drawn. */
export function beginLanguage(): Language {
  const language = firstLanguage(languages, rememberedLanguage(document.cookie), navigator.languages)
  const inItsDigits = { ...language, digits: keptDigits(language.code) }
  show(inItsDigits)
  return inItsDigits
}

type Bringer = (language: Language) => Promise<void>
const others = new Set<Bringer>()

/** What else speaks on a screen, such as the law, is brought in the new language before that is shown. */
export function bringAlong(bring: Bringer): void {
  others.add(bring)
}

/** Changes the language once every sentence on the screen is at hand in it, and remembers the choice on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  const shown = [...rooms].filter((room) => isReady(current, room))
  await Promise.all([...shown.map((room) => loadCatalogue(language, room)), ...[...others].map((bring) => bring(language))])
  document.cookie = languageCookie(language.code)
  show({ ...language, digits: keptDigits(language.code) })
}
