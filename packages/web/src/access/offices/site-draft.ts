import type { ProviderSite } from '@panah/domain/referral/provider-site'
import type { Service } from '@panah/domain/referral/service-provider'
import { firstChoice, type AreaChoice } from './area-choice.ts'
import type { Area } from '@panah/domain/access/office-area'
import { nameFault } from './name-fault.ts'
import type { SiteRow } from './office-row.ts'

export type Takes = ProviderSite['takes']
export const groups = [
  'women',
  'men',
  'girls',
  'boys',
  'transgender',
  'childrenAlong',
  'disability',
] as const satisfies readonly (keyof Takes)[]
export const services = ['shelter', 'medical', 'psychosocial', 'legal-aid', 'interpreter', 'return'] as const satisfies readonly Service[]

/** What an administrator has filled in so far about a place that helps. */
export interface SiteDraft {
  readonly called: ProviderSite['called']
  readonly services: readonly Service[]
  readonly area: AreaChoice
  readonly takes: Takes
  readonly languages: ProviderSite['languages']
  readonly always: boolean
  readonly opensAt: string
  readonly closesAt: string
  readonly phone: string
  readonly addressHidden: boolean
  readonly lat: string
  readonly lon: string
  /** Only when it is first written into the directory; later the place tells its beds itself. */
  readonly beds: string
}

const nobodySaid: Takes = {
  women: 'unknown',
  men: 'unknown',
  girls: 'unknown',
  boys: 'unknown',
  transgender: 'unknown',
  childrenAlong: 'unknown',
  disability: 'unknown',
}

/** A new place: whom it takes nobody has said yet, and its address is hidden until somebody says that it need not be. */
export function newSite(called: ProviderSite['called'], within: Area): SiteDraft {
  return {
    ...{ called, services: [], area: firstChoice(within), takes: nobodySaid, languages: [], always: true, opensAt: '', closesAt: '' },
    ...{ phone: '', addressHidden: true, lat: '', lon: '', beds: '' },
  }
}

export function draftOf(site: SiteRow, middle: { readonly lat: number; readonly lon: number } | null): SiteDraft {
  // Where it stands at the middle of its district nobody has said where it is.
  const placed = middle !== null && (Math.abs(site.lat - middle.lat) > 0.006 || Math.abs(site.lon - middle.lon) > 0.006)
  return {
    called: site.name,
    services: site.services,
    area: { province: site.province, district: site.district },
    takes: site.takes,
    languages: site.languages as ProviderSite['languages'],
    always: site.opensAt === null,
    opensAt: site.opensAt ?? '',
    closesAt: site.closesAt ?? '',
    phone: site.phone ?? '',
    addressHidden: site.addressHidden,
    lat: placed ? String(site.lat) : '',
    lon: placed ? String(site.lon) : '',
    beds: '',
  }
}

const degrees = /^\d{1,3}(?:\.\d{1,6})?$/

export type SiteFault = 'name' | 'services' | 'district' | 'hours' | 'place' | 'beds'

/** What is still missing or wrong, by the key of its sentence in the room of referrals; null where it can be sent. */
export function siteFault(draft: SiteDraft): SiteFault | null {
  if (nameFault(draft.called)) return 'name'
  if (draft.services.length === 0) return 'services'
  if (draft.area.district === null) return 'district'
  if (!draft.always && (!draft.opensAt || !draft.closesAt)) return 'hours'
  const [lat, lon] = [draft.lat.trim(), draft.lon.trim()]
  if (!draft.addressHidden && (lat !== '' || lon !== '') && !(degrees.test(lat) && degrees.test(lon))) return 'place'
  return draft.beds !== '' && !/^\d{1,4}$/.test(draft.beds) ? 'beds' : null
}

/** What is sent; asked only where nothing is missing. */
export function siteOf(draft: SiteDraft): ProviderSite {
  const { called, takes, addressHidden, always } = draft
  const placed = !addressHidden && draft.lat.trim() !== '' && draft.lon.trim() !== ''
  return {
    ...{
      called,
      takes,
      addressHidden,
      services: [...draft.services],
      languages: [...draft.languages],
      district: draft.area.district ?? '',
    },
    opensAt: always ? null : draft.opensAt,
    closesAt: always ? null : draft.closesAt,
    phone: draft.phone.trim() === '' ? null : draft.phone.trim(),
    place: placed ? { lat: Number(draft.lat), lon: Number(draft.lon) } : null,
  }
}

export const bedsOf = ({ beds, services: offered }: SiteDraft) => (beds === '' || !offered.includes('shelter') ? null : Number(beds))
