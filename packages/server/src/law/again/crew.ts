import { Worker } from 'node:worker_threads'
import type { Edition } from '@panah/domain/law/edition'
import type { Found, ToldOnce } from '../../db/found-again.ts'

interface Job {
  readonly told: readonly ToldOnce[]
  readonly done: (found: Found[]) => void
  readonly failed: (reason: Error) => void
}

interface InHand {
  readonly job: Job
  readonly alarm: NodeJS.Timeout
}

/** How long an answer about so many screenings may take: a hundred times what it takes on a slow machine, and the time to get ready. */
const patienceFor = (many: number) => 60_000 + many * 100

/**
 * Several threads that each know the law; a job goes to the next that is free. Where one of them breaks, ends or does not answer, every
 * job that is under way or waits fails with the reason, and so does every later one: nobody waits for an answer that will not come.
 */
export class Crew {
  readonly #workers: Worker[]
  readonly #free: Worker[]
  readonly #waiting: Job[] = []
  readonly #busy = new Map<Worker, InHand>()
  readonly #patienceFor: (many: number) => number
  #broken: Error | null = null

  constructor(edition: Edition, size: number, patience = patienceFor) {
    this.#patienceFor = patience
    this.#workers = Array.from({ length: size }, () => this.#hire(edition))
    this.#free = [...this.#workers]
  }

  find(told: readonly ToldOnce[]): Promise<Found[]> {
    return new Promise((done, failed) => {
      if (this.#broken) return failed(this.#broken)
      this.#waiting.push({ told, done, failed })
      this.#next()
    })
  }

  async dismiss(): Promise<void> {
    this.#break(new Error('the work was stopped'))
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #hire(edition: Edition): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: edition,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    worker.on('message', (found: Found[]) => this.#answered(worker, found))
    worker.on('messageerror', (reason) => this.#break(reason))
    worker.on('error', (reason) => this.#break(reason instanceof Error ? reason : new Error(String(reason))))
    worker.on('exit', (code) => this.#break(new Error(`a thread ended by itself with code ${code}`)))
    return worker
  }

  #answered(worker: Worker, found: Found[]): void {
    const inHand = this.#busy.get(worker)
    if (!inHand) return
    clearTimeout(inHand.alarm)
    this.#busy.delete(worker)
    this.#free.push(worker)
    inHand.job.done(found)
    this.#next()
  }

  #next(): void {
    const [job, worker] = [this.#waiting[0], this.#free[0]]
    if (!job || !worker) return
    this.#waiting.shift()
    this.#free.shift()
    const patience = this.#patienceFor(job.told.length)
    const late = () => this.#break(new Error(`a thread gave no answer about ${job.told.length} screenings within ${patience / 1000} s`))
    this.#busy.set(worker, { job, alarm: setTimeout(late, patience) })
    worker.postMessage(job.told, [])
  }

  /** The first reason counts; what follows from it is noise. */
  #break(reason: Error): void {
    if (this.#broken) return
    this.#broken = reason
    for (const { job, alarm } of this.#busy.values()) {
      clearTimeout(alarm)
      job.failed(reason)
    }
    for (const job of this.#waiting.splice(0)) job.failed(reason)
    this.#busy.clear()
  }
}
