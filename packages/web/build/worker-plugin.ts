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
        const names = new Set([...chunks.values()].filter(rootOf).flatMap((chunk) => [...withImports(chunk.fileName, chunks)]))
        const styles = [...names].flatMap((name) => [...stylesOf(chunks.get(name))])
        const kept = Object.keys(bundle).filter((name) => names.has(name) || styles.includes(name) || lawFile.test(name))
        const faces = Object.keys(bundle).filter((name) => keptOnceUsed.test(name))
        const list = ['/index.html', ...kept.map((name) => `/${name}`), ...fromPublic].toSorted()
        const hash = createHash('sha256').update(JSON.stringify(list)).update(textOf(bundle['index.html']))
        hash.update(worker.code)
        for (const name of fromPublic) hash.update(readFileSync(new URL(`../public${name}`, import.meta.url)))
        const told = { version: hash.digest('hex').slice(0, 12), shell: '/index.html', files: list, faces: faces.map((name) => `/${name}`) }
        worker.code = worker.code.replaceAll(stock, () => JSON.stringify(told))
      },
    },
  }
}

function rootOf(chunk: Rolldown.OutputChunk): boolean {
  return [chunk.facadeModuleId ?? '', ...chunk.moduleIds].some((id) => isRoot(id))
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
