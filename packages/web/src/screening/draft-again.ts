import type { RecordScreening } from '@panah/domain/screening/screening'
import type { Answer } from '../ui/Answers.tsx'
import { newDraft, type Draft } from './draft.ts'

/** A screening that was refused, back in hand to be changed. Until it is saved again the refused one stays on the list. */
export function draftAgain(command: RecordScreening, accountId: string): Draft {
  const { scene, identity, safety } = command
  const begun = newDraft({
    accountId,
    newId: () => command.screeningId,
    today: scene.heldOn,
    province: scene.province,
    district: scene.district,
  })
  const refused = command.refusedToSay.map((fact): [string, Answer] => [fact, 'refused'])
  const answers = Object.fromEntries<Answer>([...Object.entries(command.facts), ...refused])
  return {
    ...begun,
    personId: command.personId,
    scene: {
      ...begun.scene,
      place: scene.place,
      actOn: scene.actOn,
      interviewerSex: command.interviewerSex,
      interpreter: command.interpreter ? 'yes' : 'no',
    },
    sex: command.sex,
    ageBand: command.ageBand,
    languages: command.languages,
    safety,
    asked: Object.keys(answers),
    answers,
    identity: {
      fullName: identity?.fullName ?? '',
      nameInLatin: identity?.nameInLatin ?? '',
      fatherOrHusbandName: identity?.fatherOrHusbandName ?? '',
      cnic: identity?.cnic ?? '',
      phone: identity?.phone ?? '',
    },
    note: command.note ?? '',
    touched: true,
    replaces: command.id,
  }
}
