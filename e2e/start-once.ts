import { startPanah } from './world.ts'

/**
 * Playwright calls the default export before the first journey, and what it returns after the last. Where PANAH_URL names a Panah with
 * the demo world that runs already (its folder in PANAH_DATA_DIR), the journeys walk in that one: quicker while one is being written.
 */
export default async function startOnce(): Promise<() => Promise<void>> {
  if (process.env.PANAH_URL && process.env.PANAH_DATA_DIR) return async () => {}
  const panah = await startPanah()
  process.env.PANAH_URL = panah.url
  process.env.PANAH_DATA_DIR = panah.dataDir
  return () => panah.stop()
}
