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

export function personById({ tx }: Door, id: string) {
  return tx
    .selectFrom('person')
    .select(['person.id', 'person.sex', 'person.ageBand', 'person.nationality', 'person.languages'])
    .where('person.id', '=', id)
}
