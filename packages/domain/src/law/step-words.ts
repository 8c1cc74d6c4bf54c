import type { Speech } from './explain.ts'

/** A limit as it is said: 24 hours, 14 days, 4 months. */
export function limitInWords({ say }: Speech, limit: string): string {
  if (limit === 'at-once') return say('step.at-once')
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(limit)
  if (!parts) return say('penalty.not-verified')
  const units = ['penalty.year', 'penalty.month', 'penalty.day', 'limit.hour']
  return units
    .flatMap((unit, place) => {
      const n = parts[place + 1]
      return n === undefined ? [] : [say(n === '1' ? unit : `${unit}s`, { n })]
    })
    .join(' ')
}
