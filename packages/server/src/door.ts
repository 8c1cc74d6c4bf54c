import type { Actor, Anchors } from '@panah/domain/access/actor'
import { may, type Policy } from '@panah/domain/access/policy'
import type { AnyCommand } from '@panah/domain/contract/commands'
import type { Receipt } from '@panah/domain/contract/problem'
import { refuse, type Refusal, type Result } from '@panah/domain/result'
import type { z } from 'zod'
import type { Door } from './access/acting.ts'
import { writeLedger } from './audit/ledger.ts'
import { changedSince, findReceipt, keepChange, keepReceipt, keptOrNothing, lockCommand } from './db/receipts.ts'
import { digestOf, isSame } from './digest.ts'
import type { KeyRing } from './seal.ts'

/** What a command left behind: the record, its number if it has one, its version now, and which fields that version changed. */
export interface Saved {
  readonly record: string
  readonly id: string
  readonly number: string | null
  readonly version: number
  readonly fields: readonly string[]
  /** What else the ledger says of it: codes and ids only. */
  readonly detail?: Readonly<Record<string, string>>
}

/** Everything one command is: what may come in, who may, what it needs to know, how it is decided and how it is kept. */
export interface Spec<Command extends AnyCommand, Known, Change> {
  readonly input: z.ZodType<Command>
  readonly policy: Policy
  readonly action: string
  /** What the decision needs, read through the wall; null where it is not there or not for this actor. */
  readonly load: (door: Door, command: Command) => Promise<Known | null>
  readonly anchors: (known: Known, actor: Actor) => Anchors
  /** For a command that changes a record one has looked at: which record, at which version now, and which fields it touches. */
  readonly changes?: (
    known: Known,
    command: Command,
  ) => { record: string; id: string; version: number; base: number; fields: readonly string[] }
  readonly decide: (known: Known, command: Command, at: { now: string; actor: Actor }) => Result<Change>
  /** Null where the id made on the device already belongs to another record: then nothing of it is kept, and it is said as if it were not there. */
  readonly save: (door: Door, change: Change, command: Command, now: string) => Promise<Saved | null>
}

/** A command of any kind, ready to be performed: the door's own view of a `Spec`. */
export interface Perform {
  readonly input: z.ZodType<AnyCommand>
  readonly record: string
  readonly run: (door: Door, command: AnyCommand, now: string) => Promise<{ result: Result<Saved>; recordId: string | null }>
}

/** The one way in to change anything: load, allow, check the version, decide and save. `perform` keeps the receipt and the ledger. */
export function command<Command extends AnyCommand, Known, Change>(spec: Spec<Command, Known, Change>): Perform {
  return {
    input: spec.input,
    record: spec.policy.record,
    run: async (door, input, now) => {
      const given = input as Command // `perform` has just parsed it with this spec's own schema
      const known = await spec.load(door, given)
      if (known === null || !may(spec.policy, spec.action, door.actor, spec.anchors(known, door.actor))) {
        return { result: refuse('not-found'), recordId: idMeant(given) }
      }
      const stale = spec.changes ? await staleness(door, spec.changes(known, given)) : null
      const decided = stale ? { ok: false as const, refusal: stale } : spec.decide(known, given, { now, actor: door.actor })
      if (!decided.ok) return { result: decided, recordId: idMeant(given) }
      const saved = await keptOrNothing(door, () => spec.save(door, decided.value, given, now))
      if (!saved) return { result: refuse('not-found'), recordId: idMeant(given) }
      await keepChange(door, saved)
      return { result: { ok: true, value: saved }, recordId: saved.id }
    },
  }
}

/** The record a refused command was aimed at, so that the ledger says what was tried for. */
function idMeant(command: AnyCommand): string | null {
  if ('evidenceId' in command) return command.evidenceId
  if ('referralId' in command) return command.referralId
  if ('caseId' in command) return command.caseId
  if ('screeningId' in command) return command.screeningId
  if ('personId' in command) return command.personId
  if ('accountId' in command) return command.accountId
  if ('providerId' in command) return command.providerId
  if ('unitId' in command) return command.unitId
  return 'organisationId' in command ? command.organisationId : null
}

/** A write on an older version is refused with what changed since, unless it touches other fields: then both hold. */
async function staleness(
  door: Door,
  given: { record: string; id: string; version: number; base: number; fields: readonly string[] },
): Promise<Refusal | null> {
  if (given.base === given.version) return null
  if (given.base > given.version) return { code: 'stale', params: { version: given.version, changed: [] } }
  const changed = await changedSince(door, given)
  const both = changed.filter((field) => given.fields.includes(field))
  return both.length > 0 ? { code: 'stale', params: { version: given.version, changed: both } } : null
}

/**
 * Performs one command in the caller's transaction: a command that has been performed gives its receipt again, whatever came of it; another
 * one under its id is refused, for a receipt says that this was done and not something. The receipt and the ledger's line are written with the change itself, so that there is never one without the other.
 */
export async function perform(
  door: Door,
  spec: Perform,
  given: AnyCommand,
  { now, keys }: { now: string; keys: KeyRing },
): Promise<Receipt> {
  await lockCommand(door, given.id)
  const earlier = await findReceipt(door, given.id)
  if (earlier && (earlier.digest === null || isSame(keys, earlier.digest, given))) return earlier.receipt
  if (earlier) return reused(door, spec, given, now)
  const { result, recordId } = await spec.run(door, given, now)
  const outcome = result.ok ? 'done' : result.refusal.code
  const saved = result.ok ? result.value : null
  const params = result.ok ? undefined : mutableParams(result.refusal.params)
  const record = saved ? { record: saved.record, id: saved.id, number: saved.number, version: saved.version } : null
  await keepReceipt(door, given, { outcome, at: now, params, record }, digestOf(keys, given))
  await writeLedger(door.tx, {
    action: given.name,
    record: saved?.record ?? spec.record,
    recordId: saved?.id ?? recordId,
    outcome,
    detail: {
      command: given.id,
      ...(saved && saved.fields.length > 0 ? { version: saved.version, fields: saved.fields } : {}),
      ...saved?.detail,
    },
  })
  return { commandId: given.id, outcome, at: now, record, ...(params ? { params } : {}) }
}

async function reused(door: Door, spec: Perform, given: AnyCommand, now: string): Promise<Receipt> {
  const { code: outcome } = refuse('command.id-reused').refusal
  const line = { action: given.name, record: spec.record, recordId: idMeant(given), outcome, detail: { command: given.id } }
  await writeLedger(door.tx, line)
  return { commandId: given.id, outcome, at: now, record: null }
}

function mutableParams(params: Refusal['params']): Receipt['params'] {
  if (!params) return undefined
  return Object.fromEntries(
    Object.entries(params).map(([key, value]): [string, string | number | string[]] =>
      typeof value === 'string' || typeof value === 'number' ? [key, value] : [key, [...value]],
    ),
  )
}
