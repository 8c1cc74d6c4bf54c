import { may } from '@panah/domain/access/policy'
import { casePolicy } from '@panah/domain/case/case-file.policy'
import { justiceContract } from '@panah/domain/contract/justice'
import { dayInPakistan } from '@panah/domain/day'
import type { FirPaper } from '@panah/domain/justice/charge-plan'
import { firPaperPolicy } from '@panah/domain/justice/charge-plan.policy'
import { faultOf } from '@panah/domain/justice/keep-plan'
import { notFound, ok, type Result } from '@panah/domain/result'
import type { FastifyInstance } from 'fastify'
import type { Door } from '../access/acting.ts'
import { read } from '../access/read.ts'
import { writeLedger } from '../audit/ledger.ts'
import { caseById } from '../case/queries.ts'
import { ask } from '../http/ask.ts'
import type { House } from '../http/context.ts'
import { schemaOf, sendRefused } from '../http/serve.ts'
import { firPaper } from './fir-paper.ts'

const nowhere = { assignedTo: [], addressedTo: null, unitId: null, organisationId: null, district: null, province: null }

/** The draft of an FIR on paper. That it was printed is on the record, and so is a try to; what was on it is not kept. */
export function firPaperRoute(app: FastifyInstance, house: House): void {
  const operation = justiceContract.firPaper
  app.route({
    method: operation.method,
    url: operation.path,
    schema: schemaOf('firPaper', operation),
    handler: async (request, reply) => {
      const asked = request.body as FirPaper // the route's schema is FirPaper's own
      const result = await ask(house, request, 'firPaper', (door) => onPaper(house, door, asked))
      if (!result.ok) return sendRefused(reply, result.refusal)
      return reply.type('application/pdf').header('content-disposition', 'attachment; filename="fir-draft.pdf"').send(result.value)
    },
  })
}

async function onPaper({ law, clock }: House, door: Door, asked: FirPaper): Promise<Result<Buffer>> {
  const made = await paperFor(door, asked, { law, now: clock() })
  await writeLedger(door.tx, {
    action: 'print',
    record: 'fir-paper',
    recordId: asked.caseId,
    outcome: made.ok ? 'done' : made.refusal.code,
    detail: { edition: law.edition.id, languages: asked.languages, sections: asked.picks.map(({ offence }) => offence) },
  })
  return made
}

async function paperFor(door: Door, asked: FirPaper, { law, now }: { law: House['law']; now: string }): Promise<Result<Buffer>> {
  if (!may(firPaperPolicy, 'print', door.actor, nowhere)) return notFound
  const fault = faultOf(law, asked.facts, asked.picks, now)
  if (fault) return fault
  const [cover] = asked.caseId === null ? [] : await read(door, casePolicy, caseById(door, asked.caseId))
  if (asked.caseId !== null && !cover) return notFound
  return ok(firPaper(law, asked, { caseNumber: cover?.number ?? null, madeOn: dayInPakistan(now) }))
}
