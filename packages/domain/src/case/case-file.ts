import { z } from 'zod'
import { DistrictCode, Id, Instant, ProvinceCode, RecordNumber } from '../ids.ts'
import { words } from '../text.ts'

/** Where a case stands. Derived from what is in the file, never typed (product §4). */
export const Stage = z.enum(['presumed', 'assessed', 'plan', 'services', 'follow-up', 'closed'])
export type Stage = z.infer<typeof Stage>

/** What an account does on a case. The first responder keeps sight of what became of it. */
export const AssignmentPart = z.enum(['caseworker', 'investigating-officer', 'first-responder'])

export const Assignment = z.object({ accountId: Id, part: AssignmentPart, since: Instant })
export type Assignment = z.infer<typeof Assignment>

/** The file that agencies share, each seeing its part. Facts and findings come from its screening. */
export const CaseFile = z.object({
  id: Id,
  number: RecordNumber,
  version: z.number().int(),
  screeningId: Id,
  personId: Id,
  unitId: Id,
  organisationId: Id,
  district: DistrictCode,
  province: ProvinceCode,
  openedBy: Id,
  openedAt: Instant,
  urgency: z.enum(['emergency', 'urgent', 'routine']),
  assignments: z.array(Assignment),
})
export type CaseFile = z.infer<typeof CaseFile>

export const OpenCase = z.strictObject({
  id: Id,
  name: z.literal('case.open'),
  caseId: Id,
  screeningId: Id,
  baseVersion: z.number().int().nonnegative(), // of the screening
  caseworkerId: Id,
  urgency: CaseFile.shape.urgency,
})
export type OpenCase = z.infer<typeof OpenCase>

/** The station's supervisor puts an investigating officer on a file. Whoever was on it stays. */
export const AssignInvestigator = z.strictObject({ id: Id, name: z.literal('case.assign-investigator'), caseId: Id, investigatorId: Id })
export type AssignInvestigator = z.infer<typeof AssignInvestigator>

/** A supervisor may decide that a screening leads to no case; the reason stays, and so does the count. */
export const SetAside = z.strictObject({
  id: Id,
  name: z.literal('screening.set-aside'),
  screeningId: Id,
  baseVersion: z.number().int().nonnegative(),
  because: z.enum(['not-a-victim-on-these-facts', 'already-in-another-file', 'person-declined-all-help', 'sent-to-another-agency']),
})
export type SetAside = z.infer<typeof SetAside>

export const AddNote = z.strictObject({ id: Id, name: z.literal('case.note'), caseId: Id, noteId: Id, text: words(4000) })
export type AddNote = z.infer<typeof AddNote>

export const CaseNote = z.object({ id: Id, caseId: Id, writtenBy: Id, writtenAt: Instant, text: z.string() })
export type CaseNote = z.infer<typeof CaseNote>
