import { z } from 'zod'
import { Id } from '../ids.ts'
import { Referral, ReferralNeed } from '../referral/referral.ts'
import { Service, ServiceProvider } from '../referral/service-provider.ts'
import { defineContract } from './contract.ts'

/** Why a provider fits or does not, one line a need. `unknown`: ask by phone before sending. */
export const FitLine = z.object({ need: z.string(), fits: z.enum(['yes', 'no', 'unknown']) })

export const ProviderFit = z.object({
  provider: ServiceProvider,
  fits: z.enum(['yes', 'no', 'unknown']),
  lines: z.array(FitLine),
  km: z.number().nullable(),
})
export type ProviderFit = z.infer<typeof ProviderFit>

/** A provider's view of a referral: the envelope, less what is not for it, and the letter. */
export const ReferralView = z.object({
  referral: Referral.partial({ caseId: true, personId: true, sentBy: true, providerId: true, addressedTo: true }),
  need: ReferralNeed.nullable(),
  declinedWords: z.string().nullable(),
  providerName: z.object({ en: z.string(), ur: z.string() }).nullable(),
})

export type ReferralView = z.infer<typeof ReferralView>

/** A line of the directory, as an administrator keeps it. */
export const ListedProvider = ServiceProvider.extend({ version: z.number().int() })
export type ListedProvider = z.infer<typeof ListedProvider>

export const referralContract = defineContract({
  findProviders: {
    method: 'POST',
    path: '/api/providers/find',
    says: 'Who can take this person. Nothing about the person is kept or leaves while searching.',
    body: z.strictObject({ service: Service, from: Referral.shape.district, need: ReferralNeed.omit({ words: true }) }),
    out: z.object({ found: z.array(ProviderFit) }),
  },
  ownProviders: {
    method: 'GET',
    path: '/api/providers/own',
    says: "Your organisation's services, and the beds you last told.",
    out: z.object({ providers: z.array(ServiceProvider) }),
  },
  providers: {
    method: 'GET',
    path: '/api/providers',
    says: 'The places of one organisation in the directory, open and closed.',
    query: z.strictObject({ organisation: Id }),
    out: z.object({ providers: z.array(ListedProvider) }),
  },
  referrals: {
    method: 'GET',
    path: '/api/referrals',
    says: 'Referrals you may see; those that wait for an answer first, the nearest deadline on top.',
    query: z.strictObject({
      state: Referral.shape.state.optional(),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    out: z.object({ rows: z.array(ReferralView.omit({ declinedWords: true })), next: z.string().nullable() }),
  },
  referral: {
    method: 'GET',
    path: '/api/referrals/:id',
    says: 'One referral. Opening it is an entry in the ledger.',
    params: z.strictObject({ id: Id }),
    out: ReferralView,
  },
})
