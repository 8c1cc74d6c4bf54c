import type { ProvinceCode } from '../ids.ts'
import type { CompiledLaw } from './compile.ts'
import type { Charge } from './edition.ts'
import type { Finding } from './finding.ts'
import { YES } from './kleene.ts'
import { evaluate, type Ground } from './rule-node.ts'

/** Two groups of sections that both come up, and which to charge as far as the facts go. */
export type OverlapAdvice = {
  readonly pair: string
  readonly charge: Charge
  /** Which of the choices of the pair it is. */
  readonly choice: number
  readonly one: readonly string[]
  readonly other: readonly string[]
}

export type Told = { readonly route: string; readonly bodies: readonly string[] }

/** The overlaps among what is made out or open. One side at least is made out; two open questions are not yet a choice. */
export function overlapsAmong(law: CompiledLaw, grounds: readonly Ground[], findings: readonly Finding[]): OverlapAdvice[] {
  const state = new Map(findings.map(({ offence, finding, raised }) => [offence, finding === 'open' && !raised ? 'not-made-out' : finding]))
  const inQuestion = (name: string) => {
    const side = law.conditions.get(name)
    return (side?.op === 'find' ? side.offences : []).flatMap((index) => {
      const id = law.edition.provisions[index]?.id
      return id !== undefined && (state.get(id) ?? 'not-made-out') !== 'not-made-out' ? [id] : []
    })
  }
  return (law.edition.practice?.overlaps ?? []).flatMap(({ pair, choose }) => {
    const one = inQuestion(`pair ${pair} one`)
    const other = inQuestion(`pair ${pair} other`)
    const madeOut = [...one, ...other].some((id) => state.get(id) === 'made-out')
    if (one.length === 0 || other.length === 0 || !madeOut || !holds(law, `pair ${pair}`, grounds)) return []
    const choice = choose.findIndex((_, place) => holds(law, `pair ${pair} ${place}`, grounds))
    const chosen = choose[choice]
    return chosen ? [{ pair, charge: chosen.charge, choice, one, other }] : []
  })
}

/** The steps that the law asks here, by code, in the order of the law files. Provincial steps are named as long as nobody knows the place. */
export function stepsThat(law: CompiledLaw, grounds: readonly Ground[], provinces: readonly ProvinceCode[]): string[] {
  return (law.edition.practice?.steps ?? [])
    .filter((step) => liesIn(step.provinces, provinces) && holds(law, `step ${step.step}`, grounds))
    .map(({ step }) => step)
}

/** Whom to tell, route by route, with the bodies of the place. */
export function whomToTell(law: CompiledLaw, grounds: readonly Ground[], provinces: readonly ProvinceCode[]): Told[] {
  const { routes = [], bodies = [] } = law.edition.practice ?? {}
  const near = new Set(bodies.filter((body) => liesIn(body.provinces, provinces)).map(({ body }) => body))
  return routes
    .filter(({ route }) => holds(law, `route ${route}`, grounds))
    .map(({ route, then }) => ({ route, bodies: then.filter((body) => near.has(body)) }))
}

/** What has no condition always holds; what has one holds once it is shown for some victim and some accused. */
function holds(law: CompiledLaw, name: string, grounds: readonly Ground[]): boolean {
  const node = law.conditions.get(name)
  return node === undefined || grounds.some((ground) => evaluate(node, ground) === YES)
}

function liesIn(where: readonly ProvinceCode[] | undefined, provinces: readonly ProvinceCode[]): boolean {
  return where === undefined || provinces.length === 0 || provinces.some((province) => where.includes(province))
}
