import type { ProvinceCode } from '../ids.ts'

/** Whom to ring, and where the number was read: a key of `law/sources.yaml`. Numbers change; each has to be rung before a release. */
export interface Call {
  readonly body: string
  readonly number: string
  readonly source: string
}

/** Where a province has no number of its own, the national one for missing and abducted children and for human rights answers. */
const national: Call = { body: 'ministry-of-human-rights', number: '1099', source: 'N21' }

/** Child protection by province. */
export const childHelplines: Readonly<Record<ProvinceCode, Call>> = {
  'PK-PB': { body: 'child-protection-welfare-bureau', number: '1121', source: 'N21' },
  'PK-SD': { body: 'sindh-child-protection-authority', number: '1121', source: 'N21' },
  'PK-KP': { body: 'kp-child-protection-commission', number: '1121', source: 'N21' },
  'PK-IS': { body: 'ict-child-protection-institute', number: '1121', source: 'N21' },
  'PK-BA': national,
  'PK-GB': national,
  'PK-JK': national,
}

export const traffickingHotline: Call = { body: 'fia-trafficking-hotline', number: '111-247-786', source: 'N12' }
export const policeEmergency: Call = { body: 'police-emergency', number: '15', source: 'public' }
