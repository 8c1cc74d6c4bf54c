import type { FastifyBaseLogger } from 'fastify'
import type { Gate } from '../access/gate.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import type { CommandName } from '@panah/domain/contract/commands'
import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import type { Perform } from '../door.ts'
import type { KeyRing } from '../seal.ts'

/** What the house runs on: made once in `main.ts`, handed to whoever serves. */
export interface House {
  readonly config: Config
  readonly db: Db
  readonly gate: Gate
  readonly keys: KeyRing
  readonly law: CompiledLaw
  readonly instruments: Instruments
  readonly commands: Readonly<Record<CommandName, Perform>>
  readonly clock: () => string
  readonly log: FastifyBaseLogger
  readonly close: () => Promise<void>
}
