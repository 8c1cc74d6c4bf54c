import { cpus, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** One thing that was measured, and what it may be. */
export interface Figure {
  readonly what: string
  readonly measured: string
  readonly budget?: string
  readonly within?: boolean
}

/** A figure with a limit above it. */
export function atMost(what: string, value: number, limit: number, unit: string): Figure {
  return { what, measured: withUnit(value, unit), budget: `≤ ${withUnit(limit, unit)}`, within: value <= limit }
}

/** A figure with a limit below it. */
export function atLeast(what: string, value: number, limit: number, unit: string): Figure {
  return { what, measured: withUnit(value, unit), budget: `≥ ${withUnit(limit, unit)}`, within: value >= limit }
}

/** A figure nobody set a limit to. */
export function told(what: string, value: number | string, unit = ''): Figure {
  return { what, measured: typeof value === 'string' ? value : withUnit(value, unit) }
}

function withUnit(value: number, unit: string): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`.trim()
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** A line of progress, to stderr, so that what is measured can be kept apart. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/**
 * Waits, for a while, until nothing else keeps the processors busy: a figure taken while others work says little. Gives the load that
 * was left when it began.
 */
export async function quiet(seconds = Number(process.env.PANAH_BENCH_WAIT ?? 120)): Promise<number> {
  const enough = cpus().length * 0.35
  for (let waited = 0; busy() > enough && waited < seconds; waited += 5) {
    if (waited === 0) say(`waiting up to ${seconds} s for the machine to be quiet (load ${busy().toFixed(1)}) …`)
    await sleep(5000)
  }
  return busy()
}

const busy = () => loadavg()[0] ?? 0

/** The table for whoever measures, or lines for docs/benchmarks.md; the exit code says whether every budget was kept. */
export function report(name: string, figures: readonly Figure[], { markdown = false, load }: { markdown?: boolean; load: number }): void {
  const lines = markdown ? markdownOf(name, figures) : tableOf(figures)
  process.stdout.write(`${lines.join('\n')}\n`)
  say(`(load of the machine before it began: ${load.toFixed(1)} on ${cpus().length} processors)`)
  if (figures.some(({ within }) => within === false)) process.exitCode = 1
}

function tableOf(figures: readonly Figure[]): string[] {
  const widest = Math.max(...figures.map(({ what }) => what.length))
  const wide = Math.max(...figures.map(({ measured }) => measured.length))
  return figures.map(({ what, measured, budget = '', within }) =>
    `${markOf(within)} ${what.padEnd(widest)}  ${measured.padStart(wide)}  ${budget}`.trimEnd(),
  )
}

function markdownOf(name: string, figures: readonly Figure[]): string[] {
  return figures.map(({ what, measured, budget = '—', within }) => {
    const shown = within === false ? `**${measured}**` : measured
    return `| ${what} | ${budget} | ${shown} | \`npm run bench -- ${name}\` |`
  })
}

function markOf(within: boolean | undefined): string {
  if (within === undefined) return ' '
  return within ? '✓' : '✗'
}
