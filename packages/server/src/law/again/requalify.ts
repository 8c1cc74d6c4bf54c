import type { Edition } from '@panah/domain/law/edition'
import type { Db } from '../../db/database.ts'
import { Crew } from './crew.ts'
import { howManyAreLeft, keepFound, nextTold } from '../../db/found-again.ts'

export interface Requalified {
  readonly screenings: number
  /** In how many of them this edition finds anything else than was found first. */
  readonly changed: number
}

export interface Progress extends Requalified {
  readonly of: number
}

interface Given {
  readonly edition: Edition
  readonly workers: number
  readonly batch: number
  readonly clock: () => string
  readonly tell: (progress: Progress) => void
}

const before = '00000000-0000-0000-0000-000000000000'

/**
 * Asks an edition of the law about every screening that it was not asked about, and keeps what it finds beside what was found first. Each
 * batch is a transaction of its own: whoever stops it loses at most the batches in hand, and the next run goes on with what is left.
 */
export async function requalify(owner: Db, { edition, workers, batch, clock, tell }: Given): Promise<Requalified> {
  const of = await howManyAreLeft(owner, edition.id)
  const crew = new Crew(edition, workers)
  const underWay = new Set<Promise<void>>()
  let sum: Requalified = { screenings: 0, changed: 0 }
  const work = async (told: Awaited<ReturnType<typeof nextTold>>) => {
    const found = await crew.find(told)
    await keepFound(owner, edition.id, found, clock())
    sum = { screenings: sum.screenings + found.length, changed: sum.changed + found.filter(({ changed }) => changed).length }
    tell({ ...sum, of })
  }
  try {
    for (let after = before; ;) {
      const told = await nextTold(owner, edition.id, after, batch)
      const last = told.at(-1)
      if (!last) break
      after = last.id
      const job = work(told)
      underWay.add(job)
      void job.finally(() => underWay.delete(job)).catch(() => undefined)
      // One batch more than there are threads: it is read while they work.
      if (underWay.size > workers) await Promise.race(underWay)
    }
    await Promise.all(underWay)
  } finally {
    await crew.dismiss()
  }
  return sum
}
