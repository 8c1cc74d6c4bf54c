import type { ProvinceCode } from '@panah/domain/ids'
import type { Body, Edition, Route } from '@panah/domain/law/edition'

/** Who helps in a province with a matter: those the route names and, always, a lawyer without fee. Without a matter, everybody with a number. */
export function helpFor(
  edition: Pick<Edition, 'practice'>,
  province: ProvinceCode | null,
  about: string | null,
): { readonly route: Route | undefined; readonly bodies: readonly Body[] } {
  const { bodies = [], routes = [] } = edition.practice ?? {}
  const route = routes.find((each) => each.route === about)
  const near = bodies.filter((body) => !body.provinces || (province !== null && body.provinces.includes(province)))
  if (!route) return { route, bodies: near.filter((body) => body.phones) }
  const always = routes.filter(({ when }) => when === undefined).flatMap(({ then }) => then)
  const named = [...route.then, ...always]
  return {
    route,
    bodies: near.filter(({ body }) => named.includes(body)).toSorted((one, other) => named.indexOf(one.body) - named.indexOf(other.body)),
  }
}
