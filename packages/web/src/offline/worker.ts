import { fieldFiles, mayTakeOver, wayOf, type Stock } from './what-to-do.ts'

// The build writes its stock here.
declare const PANAH_STOCK: Stock

// The DOM library does not know workers, and the two libraries cannot be loaded together.
interface Lasting extends Event {
  waitUntil(until: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Telling extends Lasting {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}
interface Worker {
  readonly location: Location
  readonly caches: CacheStorage
  readonly clients: { claim(): Promise<void>; matchAll(of: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: Telling) => void): void
}

const worker = globalThis as unknown as Worker
const stock = PANAH_STOCK
const prefix = 'panah-'
const own = prefix + stock.version
/** A network that answers so late is none. */
const patience = 4000
/** Says in a copy that the field is kept too, and in which language, so that the next copy keeps it as well. */
const fieldMark = '/panah-field/'

worker.addEventListener('install', (event) => {
  event.waitUntil(fetchAll(stock.files).then(keepFieldAsBefore))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, worker.location.origin, stock)
  if (way === 'page') event.respondWith(page(event.request))
  if (way === 'kept-file') event.respondWith(keptFile(event.request))
})

worker.addEventListener('message', (event) => {
  const told = event.data as { entry?: unknown; faces?: unknown; field?: unknown } | null
  if (typeof told?.entry === 'string') event.waitUntil(takeOver(told.entry))
  if (Array.isArray(told?.faces)) event.waitUntil(keepFaces(told.faces))
  if (typeof told?.field === 'string') {
    const [port] = event.ports
    const kept = keepField(told.field).then(
      () => port?.postMessage({ kept: true }),
      () => port?.postMessage({ kept: false }),
    )
    event.waitUntil(kept)
  }
})

async function fetchAll(files: readonly string[]): Promise<void> {
  const cache = await worker.caches.open(own)
  const there = await Promise.all(files.map(async (file) => ((await cache.match(file)) ? [] : [file])))
  await cache.addAll(there.flat().map((file) => new Request(file, { credentials: 'omit' })))
}

/** Everything for the field in one language is here, or nothing says so. */
async function keepField(language: string): Promise<void> {
  const files = fieldFiles(language, stock)
  if (files.length === 0) return
  await fetchAll(files)
  await (await worker.caches.open(own)).put(fieldMark + language, new Response(''))
}

/** An older copy kept the field: this one does too, before it takes over, so that nobody stands in a field with a new copy and no pages. */
async function keepFieldAsBefore(): Promise<void> {
  const names = (await worker.caches.keys()).filter((name) => name.startsWith(prefix))
  const requests = await Promise.all(names.map(async (name) => (await worker.caches.open(name)).keys()))
  const paths = requests.flat().map(({ url }) => new URL(url).pathname)
  const languages = new Set(paths.filter((path) => path.startsWith(fieldMark)).map((path) => path.slice(fieldMark.length)))
  for (const language of languages) await keepField(language)
}

async function dropOthers(): Promise<void> {
  const names = await worker.caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== own).map((name) => worker.caches.delete(name)))
}

/** The newest page where there is a network, the kept one where there is none. */
async function page(request: Request): Promise<Response> {
  const kept = await (await worker.caches.open(own)).match(stock.shell)
  if (!kept) return fetch(request)
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept.clone()), patience))
  const fresh = fetch(request).then((answer) => (answer.status >= 500 ? kept.clone() : answer))
  return Promise.race([fresh, late]).catch(() => kept)
}

async function keptFile(request: Request): Promise<Response> {
  const kept = await (await worker.caches.open(own)).match(new URL(request.url).pathname, { ignoreVary: true })
  return kept ?? fetch(request)
}

/** Keeps the faces that the page has used, so that Urdu is set as it was; most of it comes from what the browser holds already. */
async function keepFaces(used: readonly unknown[]): Promise<void> {
  const cache = await worker.caches.open(own)
  for (const face of stock.faces) {
    if (!used.includes(face) || (await cache.match(face))) continue
    await cache.add(new Request(face, { credentials: 'omit' })).catch(() => undefined)
  }
}

async function takeOver(entry: string): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (mayTakeOver(open.length, entry, stock)) await worker.skipWaiting()
}
