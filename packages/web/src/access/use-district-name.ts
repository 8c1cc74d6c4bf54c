import { useQueryOf } from '../sync/use-query-of.ts'
import { useNamed } from '../translation/named.tsx'

/** The name of a district by its code, in the language of the screen; the code itself until the names are here. */
export function useDistrictName(): (code: string) => string {
  const { data } = useQueryOf('districts')
  const named = useNamed()
  return (code) => {
    const district = data?.districts.find((each) => each.code === code)
    return district ? named(district.name) : code
  }
}
