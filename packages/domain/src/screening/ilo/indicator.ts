/** The six dimensions of the ILO operational indicators (2009), in the order of the published list. */
export const dimensions = [
  'deceptive-recruitment',
  'coercive-recruitment',
  'recruitment-by-vulnerability',
  'exploitation',
  'coercion-at-destination',
  'vulnerability-at-destination',
] as const
export type Dimension = (typeof dimensions)[number]

/** The four published lists: a strength is given per list, and may differ between them. */
export const profiles = ['adult-labour', 'child-labour', 'adult-sexual', 'child-sexual'] as const
export type Profile = (typeof profiles)[number]

export type Strength = 'strong' | 'medium' | 'weak'

/** One operational indicator. In a list that does not name it, it has no strength and counts for nothing. */
export interface Indicator {
  readonly code: string
  readonly dimension: Dimension
  readonly strength: Readonly<Partial<Record<Profile, Strength>>>
  /** The lists in which the strength was carried over from the labour lists, and not read in the source. */
  readonly inferred?: readonly Profile[]
  /** Which of the eleven ILO indicators of forced labour the same answer feeds. */
  readonly forcedLabour: readonly number[]
}
