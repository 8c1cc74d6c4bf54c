import type { Interviewed } from '@panah/domain/screening/interviewed'
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
  const { interview, operationId = begun.operationId, agreedTo = 'not-asked' } = command
  const answers = interview ? answersTo(interview) : answersFromFacts(command)
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
    operationId,
    agreedTo,
    ...(interview && { instrument: interview.instrument, modules: interview.modules, observed: interview.observed }),
    asked: Object.keys(interview?.answers ?? answers),
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

/** The answers as they were pressed; what was passed over has none. */
function answersTo({ answers }: Interviewed): Draft['answers'] {
  const pressed = Object.entries(answers).filter(([, how]) => how !== 'skipped')
  return Object.fromEntries(
    pressed.map(([code, how]): [string, Answer] => [code, how === 'yes' || how === 'no' || how === 'refused' ? how : 'unknown']),
  )
}

/** A screening from before questions were kept tells only facts of the law. */
function answersFromFacts({ facts, refusedToSay }: RecordScreening): Draft['answers'] {
  const refused = refusedToSay.map((fact): [string, Answer] => [fact, 'refused'])
  return Object.fromEntries<Answer>([...Object.entries(facts), ...refused])
}
