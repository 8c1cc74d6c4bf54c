/** For what a name, a face or a voice may be opened: the closed list of the domain, in the order in which a person finds hers. */
export const purposes = [
  'immediate-safety',
  'medical-care',
  'placement',
  'court-or-statement',
  'family-tracing',
  'identity-papers',
  'correct-record',
] as const
