import { may } from '@panah/domain/access/policy'
import { screeningContract } from '@panah/domain/contract/screening'
import { notFound, ok, refuse, type Result } from '@panah/domain/result'
import { screeningPolicy } from '@panah/domain/screening/screening.policy'
import { sheetOf, type Filled, type SheetAsked } from '@panah/domain/screening/sheet/sheet'
import { sheetPolicy } from '@panah/domain/screening/sheet/sheet.policy'
import type { FastifyInstance } from 'fastify'
import type { Door } from '../../access/acting.ts'
import { read } from '../../access/read.ts'
import { rowsOf } from '../../access/rows.ts'
import { writeLedger } from '../../audit/ledger.ts'
import { ask } from '../../http/ask.ts'
import type { House } from '../../http/context.ts'
import { schemaOf, sendRefused } from '../../http/serve.ts'
import { districtCalled, screeningById } from '../queries.ts'
import { screeningOf } from '../screening-of.ts'
import { sheetPaper } from './paper.ts'

const nowhere = { assignedTo: [], addressedTo: null, unitId: null, organisationId: null, district: null, province: null }

/** Sheets on paper. That one was printed is on the record, and so is a try to. */
export function sheetRoute(app: FastifyInstance, house: House): void {
  const operation = screeningContract.sheet
  app.route({
    method: operation.method,
    url: operation.path,
    schema: schemaOf('sheet', operation),
    handler: async (request, reply) => {
      const asked = request.body as SheetAsked // the route's schema is SheetAsked's own
      const result = await ask(house, request, 'sheet', (door) => onPaper(house, door, asked))
      if (!result.ok) return sendRefused(reply, result.refusal)
      return reply.type('application/pdf').header('content-disposition', 'attachment; filename="screening-sheet.pdf"').send(result.value)
    },
  })
}

async function onPaper(house: House, door: Door, asked: SheetAsked): Promise<Result<Buffer>> {
  const made = await paperFor(house, door, asked)
  await writeLedger(door.tx, {
    action: 'print',
    record: 'screening-sheet',
    recordId: asked.screeningId,
    outcome: made.ok ? 'done' : made.refusal.code,
    detail: { edition: house.instruments.id, instrument: asked.instrument, language: asked.language },
  })
  return made
}

async function paperFor({ instruments }: House, door: Door, asked: SheetAsked): Promise<Result<Buffer>> {
  if (!may(sheetPolicy, 'print', door.actor, nowhere)) return notFound
  const filled = asked.screeningId === null ? null : await filledFrom(door, asked.screeningId, asked.language)
  if (asked.screeningId !== null && !filled) return notFound
  const sheet = sheetOf(instruments, asked, filled)
  return sheet ? ok(sheetPaper(sheet)) : refuse('screening.no-such-instrument')
}

async function filledFrom(door: Door, screeningId: string, language: SheetAsked['language']): Promise<Filled | null> {
  const [row] = await read(door, screeningPolicy, screeningById(door, screeningId))
  if (!row) return null
  const screening = screeningOf(row)
  const [district] = await rowsOf(door, districtCalled(door, screening.scene.district))
  return { ...screening, district: (language === 'en' ? district?.nameEn : district?.nameUr) ?? screening.scene.district }
}
