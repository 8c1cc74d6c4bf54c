import { use, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { currentLanguage, loadCatalogue, onLanguageChange, speaker } from './catalogues.ts'
import { isolateNumbers } from '@panah/domain/isolate'
import { inDigits } from './digits.ts'
import type { Language } from './languages.ts'
import type { Params, RichParams } from './params.ts'
import { richly } from './rich.tsx'

/** Speaks one room's sentences in the language of the screen. */
export interface Text {
  /** A plain sentence: for labels, titles and attributes. */
  (key: string, params?: Params): string
  /** The same with numbers set apart, `<b>` kept, and elements as parameters: for anything that is drawn. */
  rich(key: string, params?: RichParams): ReactNode
  /** Whether there is a sentence; for codes that come from the server. */
  has(key: string): boolean
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage)
}

/** The sentences of one room. The first use waits for them; give each lazy page its `Suspense`. */
export function useText(room: string): Text {
  const language = useLanguage()
  use(loadCatalogue(language, room))
  return useMemo(() => textOf(language, room), [language, room])
}

/** The same outside React: the catalogue must have been loaded. */
export function textOf(language: Language, room: string): Text {
  const voice = speaker(language)
  const say = (key: string, params?: Params) => voice._(key, params)
  const plain = (sentence: string) => (language.dir === 'rtl' ? isolateNumbers(inDigits(sentence, language.digits)) : sentence)
  return Object.assign((key: string, params?: Params) => plain(say(`${room}.${key}`, params)), {
    rich: (key: string, params: RichParams = {}) => richly((plainParams) => say(`${room}.${key}`, plainParams), params),
    has: (key: string) => Object.hasOwn(voice.messages, `${room}.${key}`),
  })
}
