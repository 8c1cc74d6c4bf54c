import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'

/** What was written down last. */
export function newestIdentity({ tx }: Door, personId: string) {
  return tx
    .selectFrom('personIdentity')
    .select(['personIdentity.version', 'keyId', 'sealedKey', 'sealedFields'])
    .where('personIdentity.personId', '=', personId)
    .orderBy('personIdentity.version', 'desc')
    .limit(1)
}

/** A person with where she hangs, and whether the reader works on a file of hers: what opening her name is measured against. */
export function personToName({ tx }: Door, id: string) {
  return tx
    .selectFrom('person')
    .select(['person.firstMetBy', 'person.unitId', 'person.organisationId', 'person.district', 'person.province'])
    .select(sql<boolean>`panah.cares_for(person.id)`.as('mine'))
    .where('person.id', '=', id)
}

export function personById({ tx }: Door, id: string) {
  return tx
    .selectFrom('person')
    .select(['person.id', 'person.sex', 'person.ageBand', 'person.nationality', 'person.languages'])
    .where('person.id', '=', id)
}
