import { useState, useSyncExternalStore } from 'react'
import { chooseDigits, chooseLanguage, languages } from '../translation/catalogues.ts'
import type { Language } from '../translation/languages.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { chosenTheme, chooseTheme, onThemeChange, themes } from './theme.ts'

function useChoice(): { readonly choose: (language: Language) => void; readonly failed: boolean } {
  const [failed, setFailed] = useState(false)
  const choose = (language: Language) => {
    setFailed(false)
    chooseLanguage(language).catch(() => setFailed(true))
  }
  return { choose, failed }
}

/** The languages, each by its own name in its own script, and which of them have only been begun. */
export function LanguageSwitch() {
  const text = useText('ui')
  const current = useLanguage()
  const { choose, failed } = useChoice()
  return (
    <span className="row wrap" role="group" aria-label={text('language.label')}>
      {languages.map((language) => (
        <button
          key={language.code}
          type="button"
          className={classes('btn', 'small', language.code !== current.code && 'other-language')}
          aria-pressed={language.code === current.code}
          onClick={() => choose(language)}
        >
          <span className="w" lang={language.code} dir={language.dir}>
            {language.name}
          </span>
          {language.standing === 'begun' && <span className="w sm">{text('language.begun')}</span>}
        </button>
      ))}
      {failed && <span role="alert">{text('language.no-signal')}</span>}
    </span>
  )
}

/** The same where there is little room: a list that opens. */
export function LanguageMenu() {
  const text = useText('ui')
  const current = useLanguage()
  const { choose, failed } = useChoice()
  return (
    <span className="language-menu">
      <span className="select-box">
        <select
          className="input"
          aria-label={text('language.label')}
          value={current.code}
          onChange={({ target }) => {
            const wanted = languages.find(({ code }) => code === target.value)
            if (wanted) choose(wanted)
          }}
        >
          {languages.map(({ code, name, standing }) => (
            <option key={code} value={code}>
              {standing === 'begun' ? `${name} (${text('language.begun')})` : name}
            </option>
          ))}
        </select>
        <Icon name="down" size={16} />
      </span>
      {failed && <span role="alert">{text('language.no-signal')}</span>}
    </span>
  )
}

/** Says of a language that has only been begun what speaks where it has no sentence. */
export function BegunNote() {
  const text = useText('ui')
  return useLanguage().standing === 'begun' ? <p className="begun-note">{text('language.begun-note')}</p> : null
}

const kinds = ['western', 'eastern'] as const

/** 0–9 or ۰–۹, for a language that has digits of its own. */
export function DigitsSwitch() {
  const text = useText('ui')
  const { digits = 'western' } = useLanguage()
  return (
    <span className="row wrap" role="group" aria-label={text('digits.label')}>
      {kinds.map((kind) => (
        <button key={kind} type="button" className="btn small" aria-pressed={kind === digits} onClick={() => chooseDigits(kind)}>
          <bdi className="num" dir="ltr" aria-label={text(`digits.${kind}`)}>
            {kind === 'western' ? '0123456789' : '۰۱۲۳۴۵۶۷۸۹'}
          </bdi>
        </button>
      ))}
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
