import type { Area } from '@panah/domain/access/office-area'
import { useText } from '../../translation/use-text.tsx'
import { useDistrictName } from '../use-district-name.ts'

/** *Kasur, Punjab*; *Punjab*; *the whole country*. */
export function useAreaWords(): (area: Area) => string {
  const text = useText('access')
  const places = useText('screening')
  const districtName = useDistrictName()
  return ({ province, district }) => {
    if (province === null) return text('area.country')
    const inProvince = places(`province.${province}`)
    return district === null ? inProvince : text('area.district', { district: districtName(district), province: inProvince })
  }
}
