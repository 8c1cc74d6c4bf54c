import { randomUUID } from 'node:crypto'
import type { Anchors } from '@panah/domain/access/actor'
import { roles } from '@panah/domain/access/role'
import fc from 'fast-check'
import { clockRow, consentRow, contentRow, eventRow, itemRow, noteRow, planRow } from './case-rows.ts'
import { hangOffices } from './office-rows.ts'
import { anOffice, screeningRow, someone, type Someone, type World } from './referral.ts'
import { insertion, tables, type Guarded } from './tables.ts'

/** A row of a guarded table, and where it hangs. */
export interface Hung {
  readonly id: string
  readonly anchors: Anchors
}

export interface Area {
  readonly district: string | null
  readonly province: string | null
}

const places = [
  { district: 'PK614', province: 'PK-PB' },
  { district: 'PK617', province: 'PK-PB' },
  { district: 'PK712', province: 'PK-SD' },
] as const
const areas: readonly Area[] = [...places, { district: null, province: 'PK-PB' }, { district: null, province: null }]

/** Who works on a row's file, and who only met the person. */
type Parts = Required<Pick<Anchors, 'assignedTo' | 'metBy'>>
const nobody: Parts = { assignedTo: [], metBy: [] }

type Dice = <T>(choices: readonly T[]) => T
type Office = Awaited<ReturnType<typeof anOffice>>

/** Somebody on a case, now or until some time ago. */
interface Working {
  readonly caseId: string
  readonly accountId: string
  readonly part: 'caseworker' | 'investigating-officer' | 'first-responder'
  readonly until: string | null
}

/** Every guarded table with rows that hang anywhere: offices, agencies, districts, people on cases, all by the throw of these dice. */
export async function randomRecords(world: World, seed: number, cases: number) {
  const throws = fc.sample(fc.nat(), { seed, numRuns: cases * 80 + 400 })
  let thrown = 0
  const dice: Dice = (choices) => choices[(throws[thrown++ % throws.length] ?? 0) % choices.length] as (typeof choices)[number]
  const offices: Office[] = []
  for (const organisationId of [randomUUID(), randomUUID(), randomUUID()]) {
    for (const area of [dice(areas), dice(areas), dice(areas)]) offices.push(await anOffice(world.owner, area, organisationId))
  }
  const people: Someone[] = []
  for (const role of roles) for (let each = 0; each < 3; each += 1) people.push(await someone(world.owner, role, dice(offices)))
  return new Records(world, dice, offices, people).fill(cases)
}

export class Records {
  readonly world: World
  readonly people: readonly Someone[]
  readonly hung = Object.fromEntries(Object.keys(tables).map((record) => [record, []])) as unknown as Record<Guarded, Hung[]>
  /** Screenings from which no file was opened. */
  readonly withoutCase: string[] = []
  readonly #dice: Dice
  readonly #offices: readonly Office[]
  readonly #working: Working[] = []

  constructor(world: World, dice: Dice, offices: readonly Office[], people: readonly Someone[]) {
    this.world = world
    this.people = people
    this.#dice = dice
    this.#offices = offices
  }

  async fill(cases: number): Promise<this> {
    await hangOffices(this.world, this.#offices, this.hung)
    for (let each = 0; each < 5; each += 1) await this.add('service-provider', this.aProvider())
    for (let each = 0; each < cases; each += 1) await this.#aWholeCase()
    return this
  }

  /** Where a row hangs: anywhere. */
  #hangs() {
    return { unitId: this.#dice(this.#offices).unitId, organisationId: this.#dice(this.#offices).organisationId, ...this.#dice(places) }
  }

  async #aWholeCase(): Promise<void> {
    const person = this.aPerson()
    await this.add('person', person)
    const screening = this.aScreening(person.row.id)
    await this.add('screening', screening)
    // A person may have been met without a case, by now.
    if (this.#dice([1, 2, 3, 4]) === 1) return void this.withoutCase.push(screening.row.id)
    const caseId = randomUUID()
    await this.#assign(caseId, person.row.id, screening.row.id)
    await this.world.owner.updateTable('screening').set({ caseId }).where('id', '=', screening.row.id).execute()
    this.#rehang('screening', screening.row.id, this.#on(caseId))
    this.#rehang('person', person.row.id, { assignedTo: this.#on(caseId).assignedTo, metBy: [] })
    await this.add('identity', this.anIdentity(person.row.id))
    await this.add('case-note', this.aNote(caseId))
    const event = this.anEvent(caseId)
    await this.add('case-event', event)
    await this.add('case-clock', this.aClock(caseId, event.row.id))
    await this.add('charge-plan', this.aPlan(caseId, 1))
    await this.#addEvidence(caseId)
    const consents = [this.aConsent(caseId, person.row.id, 'services'), this.aConsent(caseId, person.row.id, 'sharing')] as const
    for (const consent of consents) await this.add('consent', consent)
    const referral = this.aReferral(caseId, person.row.id, { services: consents[0].row.id, sharing: consents[1].row.id })
    await this.add('referral', referral)
    await this.add('referral-need', this.aNeed(caseId, referral.row.id, referral.row.state === 'revoked'))
  }

  async #assign(caseId: string, personId: string, screeningId: string): Promise<void> {
    const file = this.aCaseFile(personId, screeningId, caseId)
    await this.world.owner.insertInto('caseFile').values(file.row).execute()
    for (const part of ['caseworker', 'investigating-officer', 'first-responder'] as const) {
      const working = {
        caseId,
        accountId: this.#dice(this.people).accountId,
        part,
        until: this.#dice([null, null, '2026-03-05T00:00:00.000Z']),
      }
      await this.world.owner
        .insertInto('caseAssignment')
        .values({ ...working, since: '2026-03-04T00:00:00.000Z' })
        .execute()
      this.#working.push(working)
    }
    this.hung['case-file'].push({ id: caseId, anchors: anchorsOf(file.row, this.#on(caseId)) })
  }

  /** Who is on a case now, by part: one who only met her does not work on it, and one may be both. */
  #on(caseId: string): Parts {
    const now = this.#working.filter((working) => working.caseId === caseId && working.until === null)
    const accountsOf = (first: boolean) =>
      now.filter(({ part }) => (part === 'first-responder') === first).map(({ accountId }) => accountId)
    return { assignedTo: accountsOf(false), metBy: accountsOf(true) }
  }

  #rehang(record: Guarded, id: string, on: Parts): void {
    const at = this.hung[record].findIndex((hung) => hung.id === id)
    const known = this.hung[record][at]
    const metBy = [...(known?.anchors.metBy ?? []), ...on.metBy]
    if (known) this.hung[record][at] = { id, anchors: { ...known.anchors, assignedTo: on.assignedTo, metBy } }
  }

  aPerson() {
    const row = {
      id: randomUUID(),
      sex: 'female',
      ageBand: '18-29',
      nationality: null,
      languages: [],
      firstMetBy: this.#dice(this.people).accountId,
      ...this.#hangs(),
    }
    return { row, anchors: anchorsOf(row, { assignedTo: [], metBy: [row.firstMetBy] }) }
  }

  aScreening(personId: string) {
    const row = { ...screeningRow(randomUUID(), personId, this.#dice(this.people).accountId), ...this.#hangs() }
    return { row, anchors: anchorsOf(row, { assignedTo: [], metBy: [row.recordedBy] }) }
  }

  aCaseFile(personId: string, screeningId: string, id: string = randomUUID()) {
    const row = {
      id,
      number: id,
      screeningId,
      personId,
      openedBy: this.#dice(this.people).accountId,
      openedAt: '2026-03-04T00:00:00.000Z',
      urgency: 'urgent',
      ...this.#hangs(),
    }
    return { row, anchors: anchorsOf(row, nobody) }
  }

  anIdentity(personId: string) {
    const by = this.#dice(this.people).accountId
    const row = {
      ...{
        personId,
        version: 1 + this.hung.identity.length,
        keyId: 'k1',
        sealedKey: Buffer.from('sealed'),
        sealedFields: '{}',
        recordedBy: by,
        recordedAt: '2026-03-04T00:00:00.000Z',
      },
      ...{ firstMetBy: this.#dice(this.people).accountId, ...this.#hangs() },
    }
    const cared = this.hung.person.find(({ id }) => id === personId)?.anchors.assignedTo ?? []
    return { row: { ...row, id: personId }, anchors: anchorsOf(row, { assignedTo: cared, metBy: [row.firstMetBy] }) }
  }

  aNote(caseId: string) {
    return this.#onCase(caseId, noteRow(this.#somebody()))
  }

  anEvent(caseId: string) {
    return this.#onCase(caseId, eventRow(this.#somebody()))
  }

  aClock(caseId: string, eventId: string) {
    return this.#onCase(caseId, clockRow(eventId))
  }

  aPlan(caseId: string, version: number) {
    return this.#onCase(caseId, planRow(version, this.#somebody()))
  }

  /** Its key hangs where it hangs, and whoever handed it in is known by it, not by the case. */
  async #addEvidence(caseId: string): Promise<void> {
    const by = this.#somebody()
    const on = { assignedTo: this.#on(caseId).assignedTo, metBy: [by] }
    const item = { id: randomUUID(), ...itemRow(caseId, by), ...this.#hangs() }
    await this.add('evidence', { row: item, anchors: anchorsOf(item, on) })
    const content = { id: item.id, ...contentRow(item), ...this.#hangs() }
    await this.add('evidence-content', { row: content, anchors: anchorsOf(content, on) })
  }

  aConsent(caseId: string, personId: string, purpose: string) {
    return this.#onCase(caseId, { personId, ...consentRow(purpose, this.#somebody()) })
  }

  #somebody(): string {
    return this.#dice(this.people).accountId
  }

  #onCase<Row extends object>(caseId: string, about: Row) {
    const row = { id: randomUUID() as string, caseId, ...about, ...this.#hangs() }
    return { row, anchors: anchorsOf(row, this.#on(caseId)) }
  }

  aProvider() {
    const { organisationId, district, province } = this.#hangs()
    const told = {
      lat: 31,
      lon: 74,
      addressHidden: true,
      takes: '{}',
      languages: [],
      opensAt: null,
      closesAt: null,
      bedsFree: null,
      bedsToldAt: null,
    }
    const row = { id: randomUUID(), organisationId, nameEn: 'S (test)', nameUr: 'س', services: ['shelter'], district, province, ...told }
    return { row, anchors: { ...anchorsOf({ ...row, unitId: '' }, nobody), unitId: null } }
  }

  aReferral(caseId: string, personId: string, consents: { services: string; sharing: string }) {
    const provider = this.#dice(this.hung['service-provider'])
    const asked = {
      ...{ caseId, personId, providerId: provider.id, addressedTo: this.#dice(this.#offices).organisationId },
      ...{ service: 'shelter', urgency: 'urgent' },
      ...this.#dice([
        { state: 'declined', revokedAt: null, declinedBecause: 'full' },
        { state: 'revoked', revokedAt: '2026-03-06T00:00:00.000Z', declinedBecause: null },
      ]),
    }
    const dated = {
      sentBy: this.#dice(this.people).accountId,
      sentAt: '2026-03-04T00:00:00.000Z',
      answerBy: '2026-03-05T00:00:00.000Z',
      answeredAt: '2026-03-05T00:00:00.000Z',
    }
    const row = {
      ...{ id: randomUUID(), number: randomUUID(), ...asked, ...dated },
      ...{ consentServicesId: consents.services, consentSharingId: consents.sharing, ...this.#hangs() },
    }
    return { row, anchors: { ...anchorsOf(row, this.#on(caseId)), addressedTo: row.addressedTo } }
  }

  /** A letter is addressed to nobody any more once it was taken back. */
  aNeed(caseId: string, referralId: string, takenBack: boolean) {
    const row = {
      referralId,
      caseId,
      need: '{}',
      declinedWords: null,
      addressedTo: this.#dice(this.#offices).organisationId,
      ...this.#hangs(),
    }
    const addressedTo = takenBack ? null : row.addressedTo
    return { row: { ...row, id: referralId }, anchors: { ...anchorsOf(row, this.#on(caseId)), addressedTo } }
  }

  async add(record: Guarded, { row, anchors }: { row: { id: string }; anchors: Anchors }): Promise<void> {
    await insertion(this.world.owner, record, row).execute()
    this.hung[record].push({ id: row.id, anchors })
  }
}

function anchorsOf(
  { unitId, organisationId, district, province }: { unitId: string; organisationId: string; district: string; province: string },
  { assignedTo, metBy }: Parts,
): Anchors {
  return { assignedTo, metBy, addressedTo: null, unitId, organisationId, district, province }
}
