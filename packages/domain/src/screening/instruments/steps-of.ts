import type { Instrument, Instruments, Item, Step } from './instruments.ts'

interface Taken {
  readonly instruments: Pick<Instruments, 'modules'>
  readonly instrument: Instrument
  readonly modules: readonly string[]
}

/** The steps of an instrument with those of the modules in their place. What was asked in an earlier step is not asked again in a later one. */
export function stepsOf({ instruments, instrument, modules }: Taken): Step[] {
  const taken = instruments.modules.filter(({ module }) => modules.includes(module))
  const added = taken.map(({ module, name, items }): Step => ({ step: module, name, items }))
  const seen = new Set<string>()
  const once = (items: readonly Item[]) => items.filter(({ question }) => !seen.has(question) && seen.add(question))
  return instrument.steps
    .flatMap((step) => (step.step === instrument.modulesAfter ? [step, ...added] : [step]))
    .map((step) => ({ ...step, items: once(step.items) }))
}

/** Modules that what was seen is reason to take. */
export function modulesSuggested(
  { observations, modules }: Pick<Instruments, 'observations' | 'modules'>,
  observed: readonly string[],
): string[] {
  const wanted = new Set(observations.filter(({ code }) => observed.includes(code)).flatMap((each) => each.modules ?? []))
  return modules.map(({ module }) => module).filter((module) => wanted.has(module))
}
