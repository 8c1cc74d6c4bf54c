import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { afterEach, expect, test, vi } from 'vitest'

const config = fileURLToPath(new URL('../vite.config.ts', import.meta.url))
const firstScreen = 150 * 1024

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Everything a chunk needs before it runs. */
function withImports(name: string, chunks: Map<string, Rolldown.OutputChunk>, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const other of chunks.get(name)?.imports ?? []) withImports(other, chunks, found)
  return found
}

test(
  'an officer with a slow network waits for no more than 150 KB of JavaScript before her first screen',
  { timeout: 120_000 },
  async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const result = (await build({ configFile: config, logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput
    const chunks = new Map(result.output.filter((part) => part.type === 'chunk').map((chunk) => [chunk.fileName, chunk]))
    const of = (ending: string) =>
      [...chunks.values()].filter((chunk) => chunk.facadeModuleId?.endsWith(ending)).map((chunk) => chunk.fileName)
    const first = [
      ...of('index.html'),
      ...of('screening/FieldHome.tsx'),
      ...['ui', 'access', 'screening'].flatMap((room) => of(`translations/ur/${room}.po`)),
    ]
    const needed = new Set(first.flatMap((name) => [...withImports(name, chunks)]))
    const sizes = [...needed].map((name) => gzipSync(chunks.get(name)?.code ?? '').length)
    expect(first.length).toBeGreaterThanOrEqual(4)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(firstScreen)
  },
)
