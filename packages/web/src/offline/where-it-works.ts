/** What works on which page with no network, by the sentence that says so. */
const pages = [
  [/^\/field\/new/, 'screening'],
  [/^\/field$/, 'home'],
  [/^\/outbox/, 'outbox'],
  [/^\/kept/, 'kept'],
  [/^\/(?:law(?!\/review)|examples|fir$|help|difference)/, 'law'],
] as const

export type PageOffline = (typeof pages)[number][1] | 'other'

export function pageOffline(path: string): PageOffline {
  return pages.find(([form]) => form.test(path))?.[1] ?? 'other'
}

/** Where to begin with no network: where one is, if that page works; else the first page that does. */
export function beginOffline(path: string, home: string): string {
  if (pageOffline(path) !== 'other') return path
  return pageOffline(home) === 'other' ? '/kept' : home
}
