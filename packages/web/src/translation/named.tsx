import type { Language } from './languages.ts'
import { numbered } from './rich.tsx'
import { useLanguage } from './use-text.tsx'

/** The name of a place or an office as the record keeps it; words of the law may be there in Sindhi as well. */
export interface Name {
  readonly en: string
  readonly ur: string
  readonly sd?: string
}

/** The form of a name for a language: its own, else the one in its script. */
export function nameIn(name: Name, language: Language): { readonly text: string; readonly code: 'en' | 'ur' | 'sd' } {
  if (language.code === 'sd' && name.sd) return { text: name.sd, code: 'sd' }
  const code = language.code === 'ur' || (language.dir === 'rtl' && name.ur) ? 'ur' : 'en'
  return { text: name[code] || name.en, code: name[code] ? code : 'en' }
}

/** A name in the language of the screen, marked where it had to be taken from another. */
export function Named({ name }: { name: Name }) {
  const language = useLanguage()
  const { text, code } = nameIn(name, language)
  if (code === language.code) return numbered(text)
  return (
    <span lang={code} dir={code === 'en' ? 'ltr' : 'rtl'}>
      {numbered(text)}
    </span>
  )
}

/** The same as plain words, for labels and lists. */
export function useNamed(): (name: Name) => string {
  const language = useLanguage()
  return (name) => nameIn(name, language).text
}
