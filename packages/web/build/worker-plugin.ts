import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

/** What the public pages and the shell begin from; everything these need, and every language of their rooms, is kept. */
const roots = [
  'index.html',
  'public/HelpPage.tsx',
  'public/DifferencePage.tsx',
  'law/LawPage.tsx',
  'law/SectionPage.tsx',
  'access/SignInPage.tsx',
]
const rooms = ['ui', 'public', 'law', 'access']
const isRoot = (id: string) => roots.some((root) => id.endsWith(`/${root}`)) || rooms.some((room) => id.endsWith(`/${room}.po`))
/** What whoever has a PIN on the device works with where there is no signal: kept when the page asks for it, and only then. */
const fieldRoots = [
  'offline/UnlockPage.tsx',
  'offline/NewPinPage.tsx',
  'offline/begin.ts',
  'offline/OutboxPage.tsx',
  'offline/KeptCasesPage.tsx',
  'access/SettingsPage.tsx',
  'access/NotHerePage.tsx',
  'screening/FieldHome.tsx',
  'screening/NewScreening.tsx',
  'screening/ScreeningPage.tsx',
  'law/ExamplesPage.tsx',
  'law/ExamplePage.tsx',
  'justice/FirPage.tsx',
]
const fieldRooms = ['offline', 'screening', 'case', 'procedure', 'person', 'fir', 'justice', 'evidence']
const isFieldRoot = (id: string) => fieldRoots.some((root) => id.endsWith(`/${root}`))
const lawFile = /^assets\/(?:edition|book)-[^/]+\.json$/
/** Kept once a page has used it: the faces, and the law in one more language. */
const keptOnceUsed = /\.woff2$|^assets\/words-[^/]+\.json$/
const fromPublic = ['/panah.svg', '/panah.webmanifest']
const stock = 'PANAH_STOCK'

/** Lays `/worker.js` beside the pages, with the list of what it keeps and a version that changes with any of it. */
export function workerPlugin(source: string): Plugin {
  return {
    name: 'panah-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName: 'worker.js' })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = new Map(Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part] as const] : [])))
        const worker = chunks.get('worker.js')
        if (!worker) return this.error('the worker was not built')
        if (worker.imports.length > 0) return this.error(`the worker imports ${worker.imports.join(', ')}`)
        const told = stockOf(chunks, bundle, worker.code)
        worker.code = worker.code.replaceAll(stock, () => JSON.stringify(told))
      },
    },
  }
}

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

/** What a build tells its worker; the version changes with any byte of it. */
function stockOf(chunks: Chunks, bundle: Rolldown.OutputBundle, workerCode: string) {
  const address = (name: string) => `/${name}`
  const kept = keptOf(chunks, isRoot, bundle, (name) => lawFile.test(name))
  const rest = (names: readonly string[], there: readonly string[]) => names.filter((name) => !there.includes(name))
  const field = rest(keptOf(chunks, isFieldRoot, bundle, isData), kept)
  const wordsIn = (language: string) => {
    const isOwn = (id: string) => fieldRooms.some((room) => id.endsWith(`/translations/${language}/${room}.po`))
    const isLaw = (name: string) => name.startsWith(`assets/words-${language}-`) && name.endsWith('.json')
    return rest(keptOf(chunks, isOwn, bundle, isLaw), [...kept, ...field]).map(address)
  }
  const told = {
    shell: '/index.html',
    files: ['/index.html', ...kept.map(address), ...fromPublic].toSorted(),
    faces: Object.keys(bundle)
      .filter((name) => keptOnceUsed.test(name))
      .map(address),
    field: field.map(address),
    words: Object.fromEntries(languagesIn(chunks).map((language) => [language, wordsIn(language)])),
  }
  const hash = createHash('sha256').update(JSON.stringify(told)).update(textOf(bundle['index.html'])).update(workerCode)
  for (const name of fromPublic) hash.update(readFileSync(new URL(`../public${name}`, import.meta.url)))
  return { version: hash.digest('hex').slice(0, 12), ...told }
}

/** Data that a page fetches besides the law: the instruments of screening. */
const isData = (name: string) => /^assets\/[^/]+\.json$/.test(name) && !keptOnceUsed.test(name)

/** The files of everything that begins at some roots, and of what else is wanted of the bundle. */
function keptOf(
  chunks: Chunks,
  isWanted: (id: string) => boolean,
  bundle: Rolldown.OutputBundle,
  also: (name: string) => boolean = () => false,
): string[] {
  const begins = (chunk: Rolldown.OutputChunk) => [chunk.facadeModuleId ?? '', ...chunk.moduleIds].some((id) => isWanted(id))
  const names = new Set([...chunks.values()].filter(begins).flatMap((chunk) => [...withImports(chunk.fileName, chunks)]))
  const styles = new Set([...names].flatMap((name) => [...stylesOf(chunks.get(name))]))
  return Object.keys(bundle).filter((name) => names.has(name) || styles.has(name) || also(name))
}

function languagesIn(chunks: Chunks): string[] {
  const ids = [...chunks.values()].flatMap(({ moduleIds }) => moduleIds)
  return [...new Set(ids.flatMap((id) => /\/translations\/([a-z]+)\/[^/]+\.po$/.exec(id)?.[1] ?? []))].toSorted()
}

function withImports(name: string, chunks: ReadonlyMap<string, Rolldown.OutputChunk>, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const other of chunks.get(name)?.imports ?? []) withImports(other, chunks, found)
  return found
}

function stylesOf(chunk: Rolldown.OutputChunk | undefined): ReadonlySet<string> {
  return (chunk as { viteMetadata?: { importedCss: Set<string> } } | undefined)?.viteMetadata?.importedCss ?? new Set()
}

function textOf(part: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string | Uint8Array {
  return part?.type === 'asset' ? part.source : ''
}
