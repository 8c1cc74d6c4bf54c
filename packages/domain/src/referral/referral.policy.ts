import { policy } from '../access/policy.ts'
import type { Referral, ReferralNeed } from './referral.ts'
import type { ServiceProvider } from './service-provider.ts'

/** The envelope: which service, how urgent, what was answered. Whoever met the person may follow it. */
export const referralPolicy = policy<Referral>()({
  record: 'referral',
  may: {
    read: {
      'frontline-officer': 'met',
      'investigating-officer': 'met',
      caseworker: 'met',
      supervisor: 'unit',
      provider: 'addressed',
    },
    send: { caseworker: 'assigned' },
    answer: { provider: 'addressed' },
    revoke: { caseworker: 'assigned' },
  },
  // A shelter has no need of the file behind a referral; the police, and whoever only met her, have no need of who took her in, which may be a hidden address.
  hide: {
    provider: ['caseId', 'personId', 'sentBy'],
    'frontline-officer': ['personId', 'providerId', 'addressedTo'],
    'investigating-officer': ['personId', 'providerId', 'addressedTo'],
  },
  hideFromWhoMet: ['personId', 'providerId', 'addressedTo'],
})

/** The letter in the envelope. */
export const referralNeedPolicy = policy<ReferralNeed>()({
  record: 'referral-need',
  may: {
    read: { caseworker: 'assigned', supervisor: 'unit', provider: 'addressed' },
    write: { caseworker: 'assigned' },
    answer: { provider: 'addressed' },
  },
  hide: {},
})

/** The directory. It says nothing about anybody in need, so those who look for help for somebody may read it. */
export const providerPolicy = policy<ServiceProvider>()({
  record: 'service-provider',
  may: {
    read: {
      'frontline-officer': 'national',
      'investigating-officer': 'national',
      caseworker: 'national',
      supervisor: 'national',
      coordinator: 'national',
      prosecutor: 'national',
      provider: 'organisation',
      administrator: 'area',
    },
    tell: { provider: 'organisation' },
    register: { administrator: 'area' },
    change: { administrator: 'area' },
    close: { administrator: 'area' },
    reopen: { administrator: 'area' },
  },
  hide: {},
})
