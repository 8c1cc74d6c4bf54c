import type { Example, lawContract } from '@panah/domain/contract/law'
import { ok } from '@panah/domain/result'
import { readFile } from 'node:fs/promises'
import type { Handlers } from '../http/handlers.ts'

let read: Promise<Example[]> | null = null

/** The worked examples of the law folder, read once. They tell of nobody in the system, so no reach is asked for and no entry is made. */
function examples(): Promise<Example[]> {
  read ??= readFile(new URL(import.meta.resolve('@panah/law/examples.json')), 'utf8').then((text) => JSON.parse(text) as Example[])
  return read
}

export const lawHandlers: Handlers<typeof lawContract> = {
  async examples() {
    return ok({ examples: await examples() })
  },
}
