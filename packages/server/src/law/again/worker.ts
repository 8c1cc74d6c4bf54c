import { parentPort, workerData } from 'node:worker_threads'
import { compile } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import { findAllAgain } from './find.ts'
import type { ToldOnce } from '../../db/found-again.ts'

const law = compile(workerData as Edition)

parentPort?.on('message', (told: readonly ToldOnce[]) => parentPort?.postMessage(findAllAgain(law, told), []))
