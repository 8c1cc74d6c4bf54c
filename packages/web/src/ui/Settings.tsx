import { useState, useSyncExternalStore } from 'react'
import { chooseLanguage, languages } from '../translation/catalogues.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { classes } from './classes.ts'
import { chosenTheme, chooseTheme, onThemeChange, themes } from './theme.ts'

/** The languages, each by its own name in its own script. */
export function LanguageSwitch({ others = false }: { others?: boolean }) {
  const text = useText('ui')
  const current = useLanguage()
  const [failed, setFailed] = useState(false)
  const offered = others ? languages.filter((language) => language !== current) : languages
  return (
    <span className="row wrap" role="group" aria-label={text('language.label')}>
      {offered.map((language) => (
        <button
          key={language.code}
          type="button"
          className={classes('btn', others && 'quiet', 'small', language !== current && 'other-language')}
          lang={language.code}
          dir={language.dir}
          aria-pressed={others ? undefined : language === current}
          onClick={() => {
            setFailed(false)
            chooseLanguage(language).catch(() => setFailed(true))
          }}
        >
          <span className="w">{language.name}</span>
        </button>
      ))}
      {failed && <span role="alert">{text('language.no-signal')}</span>}
    </span>
  )
}

/** Light, dark, or as the device is set. */
export function ThemeSwitch() {
  const text = useText('ui')
  const current = useSyncExternalStore(onThemeChange, chosenTheme)
  return (
    <span className="row wrap" role="group" aria-label={text('theme.label')}>
      {themes.map((theme) => (
        <button key={theme} type="button" className="btn small" aria-pressed={theme === current} onClick={() => chooseTheme(theme)}>
          <span className="w">{text(`theme.${theme}`)}</span>
        </button>
      ))}
    </span>
  )
}
