import type { Edition } from '@panah/domain/law/edition'
import type { Db } from '../../db/database.ts'
import { howManyAreLeft, keepFound, nextTold, type Kept } from '../../db/found-again.ts'
import { Crew } from './crew.ts'

export interface Progress extends Kept {
  readonly of: number
}

interface Given {
  readonly edition: Edition
  readonly workers: number
  readonly batch: number
  readonly clock: () => string
  readonly tell: (progress: Progress) => void
  /** Once aborted nothing new is begun; what is in hand is finished and kept. */
  readonly stop?: AbortSignal
}

const before = '00000000-0000-0000-0000-000000000000'

/**
 * Asks an edition of the law about every screening that it was not asked about, and keeps what it finds beside what was found first. Each
 * batch is a transaction of its own: whoever stops it loses at most the batches in hand, and the next run goes on with what is left. Where
 * one batch fails the others in hand are finished, and then the reason is thrown.
 */
export async function requalify(owner: Db, given: Given): Promise<Kept> {
  const { edition, workers, batch, clock, tell, stop } = given
  const of = await howManyAreLeft(owner, edition.id)
  let sum: Kept = { screenings: 0, changed: 0 }
  tell({ ...sum, of })
  const crew = new Crew(edition, workers)
  const underWay = new Set<Promise<void>>()
  const failures: unknown[] = []
  const work = async (told: Awaited<ReturnType<typeof nextTold>>) => {
    const kept = await keepFound(owner, edition.id, await crew.find(told), clock())
    sum = { screenings: sum.screenings + kept.screenings, changed: sum.changed + kept.changed }
    tell({ ...sum, of })
  }
  const mayBegin = () => failures.length === 0 && stop?.aborted !== true
  const begin = (told: Awaited<ReturnType<typeof nextTold>>) => {
    const job: Promise<void> = work(told)
      .catch((reason: unknown) => void failures.push(reason))
      .finally(() => underWay.delete(job))
    underWay.add(job)
  }
  try {
    for (let after = before; mayBegin();) {
      const told = await nextTold(owner, edition.id, after, batch)
      const last = told.at(-1)
      if (!last) break
      after = last.id
      begin(told)
      // One batch more than there are threads: it is read while they work.
      if (underWay.size > workers) await Promise.race(underWay)
    }
  } finally {
    await Promise.all(underWay)
    await crew.dismiss()
  }
  if (failures.length > 0) throw failures[0]
  return sum
}
