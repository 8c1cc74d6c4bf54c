import nastaliq from '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2?url'
import naskh from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2?url'
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import type { Language } from './languages.ts'

const arabic = {
  nastaliq: { local: 'Noto Nastaliq Urdu', href: nastaliq },
  naskh: { local: 'Noto Naskh Arabic', href: naskh },
} as const

function preload(href: string): void {
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', type: 'font/woff2', href, crossOrigin: 'anonymous' }),
  )
}

/**
 * Asks for the faces of the language while the sentences are still on their way; digits come from the Latin face everywhere.
 * A face the device has already is not fetched: 156 KB of Nastaliq is most of what a phone would load.
 */
export async function preloadFonts(language: Language): Promise<void> {
  preload(latin)
  if (language.hand === 'latin') return
  const face = arabic[language.hand]
  const own = await new FontFace('panah-probe', `local("${face.local}")`).load().catch(() => null)
  if (!own) preload(face.href)
}
