import type { Area } from '@panah/domain/access/office-area'
import type { ProvinceCode } from '@panah/domain/ids'
import { provinces } from '../../screening/district-search.ts'
import { Fetched } from '../../sync/Fetched.tsx'
import { useQueryOf } from '../../sync/use-query-of.ts'
import { useNamed } from '../../translation/named.tsx'
import { useText } from '../../translation/use-text.tsx'
import { SelectField } from '../../ui/Choice.tsx'
import { districtsIn, whole, type AreaChoice } from './area-choice.ts'

interface AreaFieldsProps {
  value: AreaChoice
  onChange: (value: AreaChoice) => void
  /** Beyond this nothing can be chosen: the area of one's own office, or of the agency. */
  within: Area
  /** A place that helps lies in one district; an office may stand for a whole province, or for the country. */
  placeOnly?: boolean
}

/** What an office is responsible for: a province or the country, then a district or the whole province. */
export function AreaFields({ value, onChange, within, placeOnly = false }: AreaFieldsProps) {
  const text = useText('access')
  const places = useText('screening')
  const open = provinces.filter((code) => within.province === null || code === within.province)
  const options: { value: ProvinceCode | 'all'; label: string }[] = open.map((code) => ({ value: code, label: places(`province.${code}`) }))
  if (!placeOnly && within.province === null) options.unshift({ value: 'all', label: text('area.country') })
  return (
    <>
      <SelectField
        label={places('scene.province')}
        hint={placeOnly ? undefined : text('area.hint')}
        options={options}
        value={value.province}
        onChange={(province) => onChange({ province, district: null })}
      />
      {value.province !== null && value.province !== 'all' && (
        <Districts
          province={value.province}
          within={within}
          placeOnly={placeOnly}
          value={value.district}
          onChange={(district) => onChange({ ...value, district })}
        />
      )}
    </>
  )
}

interface DistrictsProps {
  province: ProvinceCode
  within: Area
  placeOnly: boolean
  value: string | null
  onChange: (district: string) => void
}

function Districts({ province, within, placeOnly, value, onChange }: DistrictsProps) {
  const text = useText('access')
  const places = useText('screening')
  const named = useNamed()
  const query = useQueryOf('districts')
  return (
    <Fetched query={query} what={places('scene.districts-wait')}>
      {({ districts }) => {
        const found = districtsIn(districts, province, within).map(({ code, name }) => ({ value: code, label: named(name) }))
        const sorted = found.toSorted((one, other) => one.label.localeCompare(other.label))
        const options = placeOnly || within.district !== null ? sorted : [{ value: whole, label: text('area.whole-province') }, ...sorted]
        return <SelectField label={places('scene.district')} options={options} value={value} onChange={onChange} />
      }}
    </Fetched>
  )
}
