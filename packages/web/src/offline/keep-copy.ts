const address = '/worker.js'
const prefix = 'panah-'

let kept: 'no' | 'yes' | 'removed' = 'no'
const listeners = new Set<() => void>()

function tell(next: typeof kept): void {
  kept = next
  for (const listener of listeners) listener()
}

export function onCopyChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether a copy of these pages is on the device, or was just taken away. */
export function copyKept(): typeof kept {
  return kept
}

// A policy of one name is made once for a page.
let policy: { createScriptURL(url: string): string } | undefined

/** Our policy lets no string become a script address, except this one. */
function trusted(): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }
  }
  policy ??= trustedTypes?.createPolicy('panah-worker', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError('no script but the worker')
      return url
    },
  })
  return policy ? policy.createScriptURL(address) : address
}

/** Keeps a copy of the public pages on the device, so that they open without signal. A newer copy waits until no page needs the old one. */
export async function keepCopy(entry: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register(trusted(), { updateViaCache: 'none' })
    const offer = () => tellWorker(registration.waiting, { entry })
    offer()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
    const { active } = await navigator.serviceWorker.ready
    tell('yes')
    tellWorker(active, { faces: inUse() })
    // Another language may have been chosen since: its face and its words of the law are kept as well.
    document.addEventListener('visibilitychange', () => tellWorker(active, { faces: inUse() }))
  } catch {
    // A browser may refuse to keep anything; the pages work all the same while there is a network.
    return
  }
}

function tellWorker(worker: ServiceWorker | null, message: object): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of this origin and takes no target
  worker?.postMessage(message)
}

/** The faces and the added words of the law that this page has fetched. */
function inUse(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.endsWith('.woff2') || path.startsWith('/assets/words-'))
}

/** Takes the copy away again. */
export async function removeCopy(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((registration) => registration.unregister()))
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)))
  tell('removed')
}

/** Whether all that a screening needs with no network is on the device. */
let field: 'unknown' | 'fetching' | 'kept' | 'failed' = 'unknown'

function tellField(next: typeof field): void {
  field = next
  for (const listener of listeners) listener()
}

export function fieldKept(): typeof field {
  return field
}

// The copy for everybody waits until the wire is quiet; whoever chooses a PIN does not wait for that.
async function workerIsThere(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    const there = await navigator.serviceWorker.getRegistration()
    if (!there && import.meta.env.PROD) await navigator.serviceWorker.register(trusted(), { updateViaCache: 'none' })
    return there !== undefined || import.meta.env.PROD
  } catch {
    return false
  }
}

/** Asks the worker for the pages of the field in one language, and waits until they are on the device. */
export async function keepFieldCopy(language: string): Promise<void> {
  if (!(await workerIsThere())) return
  tellField('fetching')
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise<boolean>((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<{ kept: boolean }>) => resolve(data.kept), { once: true })
    port1.start()
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of this origin and takes no target
  active?.postMessage({ field: language }, [port2])
  tellField((await answered) ? 'kept' : 'failed')
  tellWorker(active, { faces: inUse() })
  port1.close()
}
