import { caseClockPolicy, caseEventPolicy, caseNotePolicy, casePolicy, consentPolicy } from '@panah/domain/case/case-file.policy'
import { nextStepOf, stageOf } from '@panah/domain/case/progress'
import type { caseContract, CaseView } from '@panah/domain/contract/case'
import type { Anchors } from '@panah/domain/access/actor'
import { may, type Policy } from '@panah/domain/access/policy'
import { chargePlanPolicy } from '@panah/domain/justice/charge-plan.policy'
import { identityPolicy } from '@panah/domain/person/identity.policy'
import { personPolicy } from '@panah/domain/person/person.policy'
import { referralPolicy } from '@panah/domain/referral/referral.policy'
import { ok, refuse } from '@panah/domain/result'
import { screeningPolicy } from '@panah/domain/screening/screening.policy'
import type { Door } from '../access/acting.ts'
import { labelsOf } from '../access/directory.ts'
import { read } from '../access/read.ts'
import { rowsOf } from '../access/rows.ts'
import { writeOpened } from '../audit/ledger.ts'
import type { Asked, Handlers } from '../http/handlers.ts'
import { plansOf } from '../justice/queries.ts'
import { personById } from '../person/queries.ts'
import { foundAgainIn } from '../screening/queries.ts'
import { foundAgainOf, screeningOf } from '../screening/screening-of.ts'
import { clocksOfCase, eventsOf } from './event/queries.ts'
import { findSteps } from './event/steps.ts'
import { placeOfWord, wordOfPlace } from './place.ts'
import { assignmentsOf, caseById, casesInOrder, consentsOf, identityVersions, notesOf, referralsOf, screeningOfCase } from './queries.ts'
import { partsIn } from './parts.ts'
import { rowOf } from './row-of.ts'
import { timelineOf } from './timeline.ts'

type Asking = Pick<Asked<(typeof caseContract)['caseFile']>, 'door' | 'house'>

type Cover = Awaited<ReturnType<ReturnType<typeof caseById>['execute']>>[number]

async function partsOf({ door, house }: Asking, file: Cover, anchors: Anchors) {
  /** Rows of a part of the file, or null where the reader has no part in it: not for you is not the same as nothing there. */
  const part = async <Row extends object>(door: Door, policy: Policy, rows: () => Promise<Row[]>): Promise<Row[] | null> =>
    may(policy, 'read', door.actor, anchors) ? rows() : null

  const [screening] = await read(door, screeningPolicy, screeningOfCase(door, file.screeningId))
  const [person] = file.personId ? await read(door, personPolicy, personById(door, file.personId)) : []
  const versions = file.personId
    ? await part(door, identityPolicy, () => read(door, identityPolicy, identityVersions(door, file.personId)))
    : null
  const consents = await part(door, consentPolicy, () => read(door, consentPolicy, consentsOf(door, file.id)))
  const notes = await part(door, caseNotePolicy, () => read(door, caseNotePolicy, notesOf(door, file.id)))
  const referrals = await part(door, referralPolicy, () => read(door, referralPolicy, referralsOf(door, file.id)))
  const events = await part(door, caseEventPolicy, () => read(door, caseEventPolicy, eventsOf(door, file.id)))
  const clocks = await part(door, caseClockPolicy, () => read(door, caseClockPolicy, clocksOfCase(door, file.id)))
  const plans = await part(door, chargePlanPolicy, () => read(door, chargePlanPolicy, plansOf(door, file.id)))
  const steps = events === null ? null : await findSteps(door, house.law, file.id)
  return {
    events,
    clocks,
    steps,
    plans,
    screening: screening ? screeningOf(screening) : null,
    again: screening ? (await rowsOf(door, foundAgainIn(door, screening.id))).map(foundAgainOf) : [],
    person: person ?? null,
    versions,
    consents,
    notes,
    referrals,
  }
}

function anchorsOf(cover: Pick<Cover, 'unitId' | 'organisationId' | 'district' | 'province'>, on: Parameters<typeof partsIn>[0]): Anchors {
  const { unitId, organisationId, district, province } = cover
  const { workedOnBy, metBy } = partsIn(on)
  return { assignedTo: workedOnBy, metBy, addressedTo: null, unitId, organisationId, district, province }
}

async function viewOf(asking: Asking, cover: Cover): Promise<CaseView> {
  const { services, sharing, waiting, accepted, declined, ...file } = cover
  const progress = { services, sharing, waiting, accepted, declined }
  const { door } = asking
  const assignments = await rowsOf(door, assignmentsOf(door, file.id))
  const parts = await partsOf(asking, cover, anchorsOf(file, assignments))
  const consents = parts.consents as CaseView['consents']
  const referrals = (parts.referrals?.map(({ providerEn, providerUr, ...envelope }) => ({
    ...envelope,
    providerName: 'providerId' in envelope ? { en: providerEn, ur: providerUr } : null,
  })) ?? null) as CaseView['referrals']
  const lines = timelineOf({
    file,
    screening: parts.screening,
    consents: consents ?? [],
    referrals: referrals ?? [],
    notes: parts.notes ?? [],
    events: parts.events ?? [],
    plans: parts.plans ?? [],
  })
  const labels = await labelsOf(door, [...assignments.map(({ accountId }) => accountId), ...lines.flatMap(({ byId }) => byId ?? [])])
  const { stage, because } = stageOf(progress)
  return {
    file: { ...file, assignments } as CaseView['file'],
    stage,
    stageBecause: because,
    nextStep: nextStepOf(progress),
    person: parts.person as CaseView['person'],
    identityKnown: parts.versions && parts.versions.length > 0,
    identityVersion: parts.versions && (parts.versions[0]?.version ?? 0),
    screening: parts.screening,
    again: parts.again,
    people: assignments.flatMap(({ accountId, part: role }) => {
      const label = labels.get(accountId)
      return label ? [{ ...label, part: role }] : []
    }),
    consents,
    referrals,
    notes: parts.notes,
    events: parts.events as CaseView['events'],
    clocks: parts.clocks as CaseView['clocks'],
    steps: parts.steps,
    plans: parts.plans as CaseView['plans'],
    timeline: lines.map(({ at, byId, what, about }) => ({ at, by: byId ? (labels.get(byId) ?? null) : null, what, about })),
  }
}

export const caseHandlers: Handlers<typeof caseContract> = {
  async cases({ door, query }) {
    const after = query.after === undefined ? null : placeOfWord(query.after)
    if (after === undefined) return refuse('invalid')
    const found = await read(door, casePolicy, casesInOrder(door, { stage: query.stage, after, limit: query.limit }))
    const page = found.slice(0, query.limit)
    const last = found.length > query.limit ? page.at(-1) : undefined
    const rows = page.map(rowOf)
    return ok({ rows, next: last ? wordOfPlace(last) : null })
  },
  async caseFile({ door, house, params }) {
    const [cover] = await read(door, casePolicy, caseById(door, params.id))
    await writeOpened(door.tx, casePolicy, params.id, cover !== undefined)
    return cover ? ok(await viewOf({ door, house }, cover)) : refuse('not-found')
  },
}
