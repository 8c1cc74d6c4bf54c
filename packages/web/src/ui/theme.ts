export const themes = ['device', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'panah-theme'
const listeners = new Set<() => void>()

/** Light, dark, or as the device is set; kept on this device only. */
export function chosenTheme(): Theme {
  const kept = document.documentElement.dataset['theme']
  return kept === 'light' || kept === 'dark' ? kept : 'device'
}

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  for (const listener of listeners) listener()
}

/** Puts back the choice of this device before anything is drawn. */
export function beginTheme(): void {
  const kept = keptTheme()
  if (kept === 'light' || kept === 'dark') show(kept)
}

export function chooseTheme(theme: Theme): void {
  show(theme)
  try {
    localStorage.setItem(key, theme)
  } catch {
    return
  }
}

// A browser may refuse to keep anything; then the choice lasts as long as the page.
function keptTheme(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
