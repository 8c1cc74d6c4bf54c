import { z } from 'zod'
import { Day, DeviceInstant, DistrictCode, Id, Instant, ProvinceCode, RecordNumber } from '../ids.ts'
import { AgeBand, Identity, Person, Sex } from '../person/person.ts'
import { words } from '../text.ts'
import { AgreedTo, IndicatorsFound, Interviewed } from './interviewed.ts'

/** Yes, no, unknown. Unknown is never no (product rule 3). */
export const AnswerCode = z.enum(['yes', 'no', 'unknown'])

const FactForm = z.string().regex(/^[a-z0-9-]{2,60}$/)

/** Answers by fact code of the law's vocabulary; the server refuses a code the edition does not know. */
export const FactAnswers = z.record(FactForm, AnswerCode)

/** What goes before any question: one yes opens the act-now card. */
export const SafetyExits = z.strictObject({
  immediateDanger: AnswerCode,
  medicalEmergency: AnswerCode,
  selfHarm: AnswerCode,
})
export type SafetyExits = z.infer<typeof SafetyExits>

/** Presumed is enough to offer help; it is no verdict and needs no proof. */
export const Presumption = z.enum(['presumed-victim', 'ask-more', 'no-indication'])
export type Presumption = z.infer<typeof Presumption>

/** Where and when the person was met. A place label says kind and number, never who lives there. */
export const Scene = z.strictObject({
  heldOn: Day,
  actOn: Day.nullable(), // the day of the act, where another day decides which law was in force
  province: ProvinceCode,
  district: DistrictCode,
  place: words(120),
})
export type Scene = z.infer<typeof Scene>

export const RecordScreening = z.strictObject({
  id: Id,
  name: z.literal('screening.record'),
  screeningId: Id,
  personId: Id,
  madeAt: DeviceInstant, // on the device; the server adds when it was received
  scene: Scene,
  sex: Sex,
  ageBand: AgeBand,
  languages: Person.shape.languages,
  safety: SafetyExits,
  facts: FactAnswers,
  refusedToSay: z.array(FactForm).max(200), // fact codes: unknown to the law, but not to be asked again
  interpreter: z.boolean(),
  interviewerSex: z.enum(['female', 'male', 'transgender']),
  note: words(2000).nullable(),
  identity: Identity.nullable(),
  interview: Interviewed.optional(), // left out by a device that knew only the facts of the law
  operationId: Id.optional(), // one raid, flight or kiln: those met there carry the same
  agreedTo: AgreedTo.optional(),
})
export type RecordScreening = z.infer<typeof RecordScreening>

/** One offence in one line: what the law engine found and what is still missing. A lead, never a verdict. */
export const FindingSummary = z.object({
  offence: z.string(),
  finding: z.enum(['made-out', 'open', 'not-made-out']),
  missing: z.array(z.string()),
})

/** A screening as kept: the answers, and the leads with the edition of the law that gave them. */
export const Screening = z.object({
  id: Id,
  number: RecordNumber,
  version: z.number().int(),
  recordedBy: Id,
  unitId: Id,
  organisationId: Id,
  scene: Scene,
  personId: Id,
  sex: Sex,
  ageBand: AgeBand,
  safety: SafetyExits,
  facts: FactAnswers,
  refusedToSay: z.array(z.string()),
  interpreter: z.boolean(),
  interviewerSex: z.string(),
  note: z.string().nullable(),
  madeAt: Instant,
  receivedAt: Instant,
  clockAhead: z.boolean(), // the device said it was later than it was: both hours are kept, a person judges
  lawEdition: z.string(),
  presumption: Presumption,
  classification: z.array(z.string()),
  leadAgency: z.string(),
  findings: z.array(FindingSummary),
  interview: Interviewed.nullable(), // null: before instruments were kept
  indicators: IndicatorsFound.nullable(),
  operationId: Id.nullable(),
  agreedTo: AgreedTo,
  caseId: Id.nullable(),
  setAsideBecause: z.string().nullable(),
})
export type Screening = z.infer<typeof Screening>

/** What a later edition of the law finds in what was told then. What was found first stays as it was counted. */
export const FoundAgain = Screening.pick({
  lawEdition: true,
  presumption: true,
  classification: true,
  leadAgency: true,
  findings: true,
}).extend({ foundAt: Instant, changed: z.boolean() })
export type FoundAgain = z.infer<typeof FoundAgain>
