import { startPanah } from './world.ts'

// Playwright calls the default export before the first journey, and what it returns after the last.
export default async function startOnce(): Promise<() => Promise<void>> {
  const panah = await startPanah()
  process.env.PANAH_URL = panah.url
  return () => panah.stop()
}
