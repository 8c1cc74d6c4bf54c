import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The engine of the law as one script that puts `panahEngine` on the page, made small by the same tools as the pages. */
export async function buildEngine(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('./engine.ts', import.meta.url)), formats: ['iife'], name: 'panahEngine', fileName: 'engine' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The engine was not built.')
  return output.output[0].code
}
