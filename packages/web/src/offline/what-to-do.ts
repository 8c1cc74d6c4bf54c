/** What a build tells its worker: every file that the public pages and the shell need, the faces and the law's words in one more language, which are kept once used, and the shell itself. */
export interface Stock {
  readonly version: string
  readonly shell: string
  readonly files: readonly string[]
  readonly faces: readonly string[]
  /** What works without signal for whoever has a PIN on this device, beside the public pages; kept only when the page asks for it. */
  readonly field: readonly string[]
  /** And its sentences, by language. */
  readonly words: Readonly<Record<string, readonly string[]>>
}

/** What the worker does with a request: nothing at all, the page from the network first, or a file from the kept copy. */
export type Way = 'leave-alone' | 'page' | 'kept-file'

interface Asked {
  readonly method: string
  readonly url: string
  readonly mode: string
}

/** Answers of the server are never kept: they are about people. Only files of this very build are, by their full address. */
export function wayOf({ method, url, mode }: Asked, origin: string, { files, faces, field, words }: Stock): Way {
  const { origin: from, pathname } = new URL(url)
  if (method !== 'GET' || from !== origin || /^\/(?:api|health)(?:\/|$)/.test(pathname)) return 'leave-alone'
  if (mode === 'navigate') return /\.[a-z0-9]+$/i.test(pathname) ? 'leave-alone' : 'page'
  const ours = [files, faces, field, ...Object.values(words)].some((list) => list.includes(pathname))
  return ours ? 'kept-file' : 'leave-alone'
}

/** All that is kept for the field in one language; nothing in a language of which we have no sentences. */
export function fieldFiles(language: string, { field, words }: Stock): readonly string[] {
  const own = words[language]
  return own ? [...field, ...own] : []
}

/**
 * Whether a worker that waits may take over: only when the one open page was itself loaded from the same build.
 * Any other open page may hold something typed and still needs the files of its own build.
 */
export function mayTakeOver(openPages: number, entry: string, { files }: Stock): boolean {
  return openPages <= 1 && files.includes(entry)
}
