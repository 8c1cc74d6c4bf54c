import type { FoundAgain, Screening } from '@panah/domain/screening/screening'
import { isClockAhead } from '@panah/domain/screening/record-screening'
import type { foundAgainIn, screeningById } from './queries.ts'

type Row = Awaited<ReturnType<ReturnType<typeof screeningById>['execute']>>[number]

type Again = Awaited<ReturnType<ReturnType<typeof foundAgainIn>['execute']>>[number]

/** What a later edition found, as the domain speaks of it. */
export function foundAgainOf(row: Again): FoundAgain {
  return { ...row, presumption: row.presumption as FoundAgain['presumption'], findings: row.findings as FoundAgain['findings'] }
}

/** A screening as the domain speaks of it, from its row. */
export function screeningOf(row: Row): Screening {
  const { heldOn, actOn, district, place, instrument, instrumentsEdition, modules, observed, answers, ...rest } = row
  return {
    ...rest,
    scene: { heldOn, actOn, province: rest.province as Screening['scene']['province'], district, place },
    sex: rest.sex as Screening['sex'],
    ageBand: rest.ageBand as Screening['ageBand'],
    safety: rest.safety as Screening['safety'],
    facts: rest.facts as Screening['facts'],
    findings: rest.findings as Screening['findings'],
    presumption: rest.presumption as Screening['presumption'],
    interview:
      instrument === null
        ? null
        : ({ instrument, edition: instrumentsEdition ?? '', modules, observed, answers } as Screening['interview']),
    indicators: rest.indicators as Screening['indicators'],
    agreedTo: rest.agreedTo as Screening['agreedTo'],
    clockAhead: isClockAhead(rest.madeAt, rest.receivedAt),
  }
}
