import { may } from '@panah/domain/access/policy'
import { identityPolicy } from '@panah/domain/person/identity.policy'
import { RecordIdentity } from '@panah/domain/person/record-identity'
import { ok, refuse } from '@panah/domain/result'
import { command, type Perform } from '../door.ts'
import type { KeyRing } from '../seal.ts'
import { anchorsOfPerson, findPerson, keepIdentity } from './records.ts'

/** Writing down what names a person. Reading it is another right, and needs a purpose. */
export function personCommands(keys: KeyRing): { readonly 'identity.record': Perform } {
  return {
    'identity.record': command({
      input: RecordIdentity,
      policy: identityPolicy,
      action: 'record',
      load: (door, { personId }) => findPerson(door, personId),
      anchors: anchorsOfPerson,
      changes: ({ id, version }, { baseVersion, identity }) => ({
        ...{ record: 'identity', id, version, base: baseVersion },
        fields: Object.keys(identity),
      }),
      // Whoever may not read what is there, as one who met her may not, would write over it blindly: those who care for the person can put it right.
      decide: (known, _given, { actor }) =>
        known.version > 0 && !may(identityPolicy, 'read', actor, anchorsOfPerson(known))
          ? refuse('person.identity-already-written')
          : ok(known),
      save: (door, known, { identity }, now) => keepIdentity(door, keys, known, identity, now),
    }),
  }
}
