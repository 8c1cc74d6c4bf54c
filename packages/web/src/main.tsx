import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepCopy } from './offline/keep-copy.ts'
import { beginLanguage, loadCatalogue } from './translation/catalogues.ts'
import { preloadFonts } from './translation/preload-fonts.ts'
import { beginTheme } from './ui/theme.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/panels.css'
import './ui/fields.css'
import './ui/field-face.css'

beginTheme()
const language = beginLanguage()
void preloadFonts(language)
void loadCatalogue(language, 'ui')

const root = document.getElementById('root')
if (!root) throw new Error('The shell has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// After the first page, so that it does not wait for what is only needed without signal.
if (import.meta.env.PROD) {
  window.addEventListener('load', () => void keepCopy(new URL(import.meta.url).pathname), { once: true })
}
