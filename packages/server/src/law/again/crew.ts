import { Worker } from 'node:worker_threads'
import type { Edition } from '@panah/domain/law/edition'
import type { Found, ToldOnce } from '../../db/found-again.ts'

interface Job {
  readonly told: readonly ToldOnce[]
  readonly done: (found: Found[]) => void
  readonly failed: (reason: Error) => void
}

/** Several threads that each know the law; a job goes to the next that is free. */
export class Crew {
  readonly #workers: Worker[]
  readonly #free: Worker[]
  readonly #waiting: Job[] = []
  readonly #busy = new Map<Worker, Job>()

  constructor(edition: Edition, size: number) {
    this.#workers = Array.from({ length: size }, () => this.#hire(edition))
    this.#free = [...this.#workers]
  }

  find(told: readonly ToldOnce[]): Promise<Found[]> {
    return new Promise((done, failed) => {
      this.#waiting.push({ told, done, failed })
      this.#next()
    })
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #hire(edition: Edition): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: edition,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    worker.on('message', (found: Found[]) => {
      this.#busy.get(worker)?.done(found)
      this.#busy.delete(worker)
      this.#free.push(worker)
      this.#next()
    })
    worker.on('error', (reason: Error) => this.#busy.get(worker)?.failed(reason))
    return worker
  }

  #next(): void {
    const [job, worker] = [this.#waiting[0], this.#free[0]]
    if (!job || !worker) return
    this.#waiting.shift()
    this.#free.shift()
    this.#busy.set(worker, job)
    worker.postMessage(job.told, [])
  }
}
