import { z } from 'zod'
import { Id } from '../ids.ts'
import { Identity, IdentityPurpose } from '../person/person.ts'
import { defineContract } from './contract.ts'

export const personContract = defineContract({
  openIdentity: {
    method: 'POST',
    path: '/api/persons/:id/identity/open',
    says: 'Open a name for a purpose. Purpose and hour stay in the ledger.',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ purpose: IdentityPurpose }),
    out: z.object({ identity: Identity.nullable(), version: z.number().int() }),
  },
})
