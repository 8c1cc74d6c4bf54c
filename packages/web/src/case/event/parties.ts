import type { CaseView } from '@panah/domain/contract/case'

/** So many of each can be named before a plan or an event has named them. */
const offered = 3

/** Of whom an event can tell: those in the newest plan and in what was written down, and a few more. */
export function partiesIn({ plans, events }: Pick<CaseView, 'plans' | 'events'>): string[] {
  const facts = plans?.[0]?.facts
  const known = [
    ...(facts ? [...facts.victims, ...facts.accused].map(({ ref }) => ref) : []),
    ...(events ?? []).flatMap(({ about }) => about ?? []),
  ]
  return (['V', 'A'] as const).flatMap((letter) => {
    const numbers = known.filter((ref) => ref.startsWith(letter)).map((ref) => Number(ref.slice(1)))
    const last = Math.max(offered, ...numbers)
    return Array.from({ length: last }, (_, place) => `${letter}${place + 1}`)
  })
}
