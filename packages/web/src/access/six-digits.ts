import { westernDigits } from '@panah/domain/digits'

/** What was typed, as at most six digits 0–9; digits typed on an Urdu or Arabic keyboard count. */
export function sixDigits(typed: string): string {
  return westernDigits(typed).replaceAll(/\D/g, '').slice(0, 6)
}
