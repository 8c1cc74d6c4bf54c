import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { askEarly } from './access/who-is-here.ts'
import { App } from './App.tsx'
import { keepCopy } from './offline/keep-copy.ts'
import { whenQuiet } from './offline/when-quiet.ts'
import { beginPage, isOpen } from './rooms.ts'
import { beginLanguage } from './translation/catalogues.ts'
import { fetchWords } from './translation/fetch-words.ts'
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
fetchWords('ui')
// On a slow network what is asked for together takes as long as one of it. At the bare address the door comes first on a new device.
if (location.pathname === '/') fetchWords('access', 'public')
else beginPage(location.pathname)
if (!isOpen(location.pathname)) askEarly()

const root = document.getElementById('root')
if (!root) throw new Error('The shell has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// After the first page, so that it does not wait for what is only needed without signal.
if (import.meta.env.PROD) {
  const entry = new URL(import.meta.url).pathname
  window.addEventListener('load', () => whenQuiet(() => void keepCopy(entry)), { once: true })
}
