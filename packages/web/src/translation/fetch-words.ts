import { currentLanguage, loadCatalogue } from './catalogues.ts'

/** Begins to fetch the sentences of these rooms, beside the page that will use them. What does not come is asked for again by the page. */
export function fetchWords(...rooms: readonly string[]): void {
  for (const room of rooms) loadCatalogue(currentLanguage(), room).catch(() => undefined)
}
