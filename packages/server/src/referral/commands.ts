import type { Anchors } from '@panah/domain/access/actor'
import { answerReferral } from '@panah/domain/referral/answer-referral'
import { AnswerReferral, RevokeReferral, SendReferral } from '@panah/domain/referral/referral'
import { providerPolicy, referralPolicy } from '@panah/domain/referral/referral.policy'
import { revokeReferral } from '@panah/domain/referral/revoke-referral'
import { sendReferral } from '@panah/domain/referral/send-referral'
import { TellBeds } from '@panah/domain/referral/tell-beds'
import { ok, refuse } from '@panah/domain/result'
import { command, type Perform } from '../door.ts'
import {
  anchorsOfCase,
  anchorsOfReferral,
  findForSending,
  findProvider,
  findReferral,
  keepAnswer,
  keepBeds,
  keepRevoked,
  keepSent,
  type KnownProvider,
  type KnownReferral,
} from './records.ts'

type ReferralCommand = 'referral.send' | 'referral.answer' | 'referral.revoke' | 'provider.tell-beds'

const onState = ({ id, version }: KnownReferral, { baseVersion }: { baseVersion: number }) => ({
  record: referralPolicy.record,
  id,
  version,
  base: baseVersion,
  fields: ['state'],
})

const anchorsOfProvider = ({ organisationId }: KnownProvider): Anchors => ({
  assignedTo: [],
  addressedTo: null,
  unitId: null,
  organisationId,
  district: null,
  province: null,
})

/** A caseworker asks and takes back; a provider answers, and tells how many beds it has. */
export function referralCommands(): Readonly<Record<ReferralCommand, Perform>> {
  return {
    'referral.send': command({
      input: SendReferral,
      policy: referralPolicy,
      action: 'send',
      load: findForSending,
      anchors: anchorsOfCase,
      decide: (known, given, { now }) => {
        const sending = sendReferral(known, given, now)
        return sending.ok ? ok({ known, sending: sending.value }) : sending
      },
      save: (door, { known, sending }, given) => keepSent(door, known, sending, given),
    }),
    'referral.answer': command({
      input: AnswerReferral,
      policy: referralPolicy,
      action: 'answer',
      load: (door, { referralId }) => findReferral(door, referralId),
      anchors: anchorsOfReferral,
      changes: onState,
      decide: (referral, { answer }, { now }) => {
        const answered = answerReferral(referral, answer, now)
        return answered.ok ? ok({ referral, answered: answered.value }) : answered
      },
      save: (door, { referral, answered }) => keepAnswer(door, referral, answered),
    }),
    'referral.revoke': command({
      input: RevokeReferral,
      policy: referralPolicy,
      action: 'revoke',
      load: (door, { referralId }) => findReferral(door, referralId),
      anchors: anchorsOfReferral,
      changes: onState,
      decide: (referral, _given, { now }) => {
        const revoked = revokeReferral(referral, now)
        return revoked.ok ? ok({ referral, revoked: revoked.value }) : revoked
      },
      save: (door, { referral, revoked }) => keepRevoked(door, referral, revoked),
    }),
    'provider.tell-beds': command({
      input: TellBeds,
      policy: providerPolicy,
      action: 'tell',
      load: (door, { providerId }) => findProvider(door, providerId),
      anchors: anchorsOfProvider,
      decide: (provider) => (provider.active ? ok(provider) : refuse('referral.provider-closed')),
      save: keepBeds,
    }),
  }
}
