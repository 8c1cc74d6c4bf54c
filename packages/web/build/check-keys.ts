import type { Entry } from './catalogue-file.ts'
import type { Asked } from './find-keys.ts'
import type { RefusalCode } from './find-refusals.ts'

/** Where the sentence of a refusal stands: the web's `whereToSay`, which a test holds to this. */
export function keyOfRefusal(code: string): string {
  const room = code.slice(0, Math.max(0, code.indexOf('.')))
  return ['', 'ui', 'request', 'command', 'text'].includes(room) ? `ui.refused.${code}` : `${room}.refused.${code.slice(room.length + 1)}`
}

export interface Code {
  readonly asked: readonly Asked[]
  readonly refusals: readonly RefusalCode[]
  /** Full keys that stand as plain words anywhere in the code: for tables and for other readers than the web. */
  readonly words: ReadonlySet<string>
}

/** Whether every sentence asked for is there, every refusal has one, and none is there for nobody. */
export function checkKeys(english: readonly Entry[], { asked, refusals, words }: Code): string[] {
  const keys = english.map((entry) => entry.key)
  const there = new Set(keys)
  const used = new Set(words)
  const faults: string[] = []
  for (const ask of asked) {
    const found = matches(ask, keys)
    for (const key of found) if (!ask.key?.startsWith('refused.*')) used.add(key)
    if (found.length > 0 || ask.asksOnly) continue
    const what =
      ask.key === null
        ? 'this key cannot be read here: write it out, or as a template, or as a constant of this file'
        : `there is no sentence ${show(ask)}`
    faults.push(`${ask.file}:${ask.line}: ${what}`)
  }
  for (const { code, file } of refusals) {
    const key = keyOfRefusal(code)
    used.add(key)
    if (!there.has(key)) faults.push(`${file}: the refusal ${code} has no sentence ${key}`)
  }
  return [...new Set([...faults, ...keys.filter((key) => !used.has(key)).map((key) => `${key}: nobody says this`)])]
}

function matches({ rooms, key }: Asked, keys: readonly string[]): string[] {
  if (key === null) return []
  const pattern = new RegExp(`^${key.split('*').map(literally).join('.+')}$`)
  return keys.filter((full) => {
    const dot = full.indexOf('.')
    return (rooms.length === 0 || rooms.includes(full.slice(0, dot))) && pattern.test(full.slice(dot + 1))
  })
}

function literally(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function show({ rooms, key }: Asked): string {
  return `${rooms.length > 0 ? rooms.join('|') : '(any room)'}.${key ?? ''}`
}
