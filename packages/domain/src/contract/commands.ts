import { z } from 'zod'
import { CloseAccount, OpenAccount } from '../access/account.ts'
import {
  CloseOrganisation,
  CloseUnit,
  OpenOrganisation,
  OpenUnit,
  RenameOrganisation,
  RenameUnit,
  ReopenOrganisation,
  ReopenUnit,
} from '../access/office.ts'
import { AddNote, AssignInvestigator, OpenCase, SetAside } from '../case/case-file.ts'
import { RecordEvent, WithdrawEvent } from '../case/case-event.ts'
import { RecordConsent } from '../case/consent.ts'
import { BeginEvidence } from '../evidence/evidence-item.ts'
import { KeepPlan } from '../justice/charge-plan.ts'
import { RecordIdentity } from '../person/record-identity.ts'
import { AnswerReferral, RevokeReferral, SendReferral } from '../referral/referral.ts'
import { ChangeProvider, CloseProvider, RegisterProvider, ReopenProvider } from '../referral/provider-site.ts'
import { TellBeds } from '../referral/tell-beds.ts'
import { Reclassify } from '../screening/interviewed.ts'
import { AmendScreening, SettleConflict } from '../screening/amend-screening.ts'
import { RecordScreening } from '../screening/screening.ts'
import { defineContract } from './contract.ts'
import { Receipt } from './problem.ts'

/** Everything that can be done. One list, so that nothing can be done that is not on it. */
export const AnyCommand = z.discriminatedUnion('name', [
  OpenAccount,
  CloseAccount,
  OpenOrganisation,
  RenameOrganisation,
  CloseOrganisation,
  ReopenOrganisation,
  OpenUnit,
  RenameUnit,
  CloseUnit,
  ReopenUnit,
  RecordScreening,
  Reclassify,
  AmendScreening,
  SettleConflict,
  SetAside,
  OpenCase,
  AssignInvestigator,
  AddNote,
  RecordConsent,
  RecordEvent,
  WithdrawEvent,
  BeginEvidence,
  KeepPlan,
  RecordIdentity,
  SendReferral,
  AnswerReferral,
  RevokeReferral,
  TellBeds,
  RegisterProvider,
  ChangeProvider,
  CloseProvider,
  ReopenProvider,
])
export type AnyCommand = z.infer<typeof AnyCommand>
export type CommandName = AnyCommand['name']

export const commandContract = defineContract({
  perform: {
    method: 'POST',
    path: '/api/commands',
    says: 'Do one thing. Sending it again with the same id does it once.',
    body: AnyCommand,
    out: Receipt,
  },
})
