import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { cataloguePlugin } from './build/catalogue-plugin.ts'
import { compressPlugin } from './build/compress-plugin.ts'
import { routesPlugin } from './build/routes-plugin.ts'
import { workerPlugin } from './build/worker-plugin.ts'

const worker = fileURLToPath(new URL('./src/offline/worker.ts', import.meta.url))
const contracts = fileURLToPath(new URL('../domain/src/contract', import.meta.url))

const src = String.raw`packages\/web\/src\/`

/** What most pages share comes with the first one, and what a phone begins with in few files: on a slow network ten small ones cost more than their bytes. */
const groups = [
  { name: 'parts', test: new RegExp(`${src}(?:ui|sync|translation|public)\\/`), minShareCount: 4 },
  {
    name: 'field',
    test: new RegExp(`${src}(?:screening\\/(?:draft|flow|Became|Presumed|Unfinished|who|age)|offline\\/sealed-store)`),
    minShareCount: 2,
  },
  {
    name: 'shelf',
    test: new RegExp(`${src}law\\/(?:book-on-device|WithShelf|added-words-on-device|law-words)|domain\\/src\\/screening\\/child-helplines`),
    minShareCount: 2,
  },
]

// oxlint-disable-next-line import/no-default-export -- Vite reads its configuration from the default export
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), cataloguePlugin(), routesPlugin(contracts), workerPlugin(worker), compressPlugin()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing is folded into data: addresses, because the content policy lets fonts and styles come from the server only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
    reportCompressedSize: true,
  },
  server: {
    proxy: { '/api': { target: process.env['PANAH_SERVER'] ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
})
