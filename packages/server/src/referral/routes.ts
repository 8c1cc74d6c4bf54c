import type { referralContract, ReferralView } from '@panah/domain/contract/referral'
import { kmBetween } from '@panah/domain/referral/distance'
import { byFitThenNear, fit } from '@panah/domain/referral/fit'
import type { Referral } from '@panah/domain/referral/referral'
import { providerPolicy, referralNeedPolicy, referralPolicy } from '@panah/domain/referral/referral.policy'
import { Service, type ServiceProvider, type Takes } from '@panah/domain/referral/service-provider'
import { ok, refuse } from '@panah/domain/result'
import type { z } from 'zod'
import type { Door } from '../access/acting.ts'
import { read } from '../access/read.ts'
import { rowsOf } from '../access/rows.ts'
import { writeLedger, writeOpened } from '../audit/ledger.ts'
import type { Handlers } from '../http/handlers.ts'
import { sitesOf } from './site/queries.ts'
import { placeOfWord, wordOfPlace } from './place.ts'
import { middleOfDistrict, needsOf, ownProviders, providersFor, referralById, referralsInOrder } from './queries.ts'

type Row<Query extends (...args: never[]) => { execute: () => Promise<unknown[]> }> = Awaited<
  ReturnType<ReturnType<Query>['execute']>
>[number]

function providerOf(row: Row<typeof providersFor>): ServiceProvider {
  const { id, organisationId, lat, lon, addressHidden, languages, opensAt, closesAt, phone, bedsFree, bedsToldAt, active } = row
  return {
    ...{ id, organisationId, lat, lon, addressHidden, languages, opensAt, closesAt, phone, bedsFree, bedsToldAt, active },
    name: { en: row.nameEn, ur: row.nameUr },
    services: row.services.map((service) => Service.parse(service)),
    district: row.district,
    province: row.province as ServiceProvider['province'],
    takes: row.takes as Record<keyof ServiceProvider['takes'], z.infer<typeof Takes>>,
  }
}

/** The envelope as this reader may see it: who was asked is not named to a reader from whom the policy hides it. */
function viewOf(row: Row<typeof referralById>, letter: Row<typeof needsOf> | undefined): ReferralView {
  const { providerEn, providerUr, ...envelope } = row
  return {
    referral: envelope as Referral,
    need: letter ? (letter.need as ReferralView['need']) : null,
    declinedWords: letter?.declinedWords ?? null,
    providerName: 'providerId' in envelope ? { en: providerEn, ur: providerUr } : null,
  }
}

async function lettersOf(door: Door, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Row<typeof needsOf>>()
  const rows = await read(door, referralNeedPolicy, needsOf(door, ids))
  return new Map(rows.map((row) => [row.referralId, row]))
}

export const referralHandlers: Handlers<typeof referralContract> = {
  async findProviders({ door, body, house }) {
    const [middle] = await rowsOf(door, middleOfDistrict(door, body.from))
    if (!middle) return refuse('referral.no-such-district')
    const rows = await read(door, providerPolicy, providersFor(door, body.service))
    const now = house.clock()
    const found = rows.map((row) => {
      const provider = providerOf(row)
      return { provider, ...fit(body.service, body.need, provider, now), km: Math.round(kmBetween(middle, provider)) }
    })
    await writeLedger(door.tx, {
      action: 'provider.find',
      record: 'service-provider',
      outcome: 'read',
      detail: { service: body.service, from: body.from },
    })
    return ok({ found: byFitThenNear(found).map((each) => ({ ...each, lines: [...each.lines] })) })
  },
  async ownProviders({ door }) {
    const rows = await read(door, providerPolicy, ownProviders(door))
    return ok({ providers: rows.map(providerOf) })
  },
  async providers({ door, query }) {
    const rows = await read(door, providerPolicy, sitesOf(door, query.organisation))
    return ok({ providers: rows.map((row) => ({ ...providerOf(row), version: row.version })) })
  },
  async referrals({ door, query }) {
    const after = query.after === undefined ? null : placeOfWord(query.after)
    if (after === undefined) return refuse('invalid')
    const found = await read(door, referralPolicy, referralsInOrder(door, { state: query.state, after, limit: query.limit }))
    const rows = found.slice(0, query.limit)
    const letters = await lettersOf(
      door,
      rows.map(({ id }) => id),
    )
    const last = found.length > query.limit ? rows.at(-1) : undefined
    return ok({
      rows: rows.map(({ turn: _turn, within: _within, ...row }) => viewOf(row, letters.get(row.id))),
      next: last ? wordOfPlace(last) : null,
    })
  },
  async referral({ door, params }) {
    const [found] = await read(door, referralPolicy, referralById(door, params.id))
    await writeOpened(door.tx, referralPolicy, params.id, found !== undefined)
    if (!found) return refuse('not-found')
    const letters = await lettersOf(door, [found.id])
    return ok(viewOf(found, letters.get(found.id)))
  },
}
