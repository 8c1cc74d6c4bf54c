import { useLanguage } from '../translation/use-text.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { LanguageSwitch, ThemeSwitch } from '../ui/Settings.tsx'
import { mainId } from '../ui/SkipLink.tsx'
import { ChartsPart } from './ChartsPart.tsx'
import { ControlsPart } from './ControlsPart.tsx'
import { ReadingPart } from './ReadingPart.tsx'
import { samples, type Samples } from './samples.ts'
import '../ui/desk-face.css'
import '../ui/charts.css'
import './gallery.css'

/** The samples in the language of the screen. */
export function useSamples(): Samples {
  const language = useLanguage()
  const found = samples[language.code] ?? samples['en']
  if (!found) throw new Error('There are no English samples')
  return found
}

/** Every part in every state. Seen in development only. */
export function GalleryPage() {
  const s = useSamples()
  usePageTitle(s.title)
  return (
    <main id={mainId} tabIndex={-1} className="gallery">
      <div className="record-head">
        <div>
          <h1>{s.title}</h1>
          <p className="sm muted">{s.rule}</p>
        </div>
        <div className="acts">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
      <ControlsPart s={s} />
      <ReadingPart s={s} />
      <ChartsPart s={s} />
    </main>
  )
}
