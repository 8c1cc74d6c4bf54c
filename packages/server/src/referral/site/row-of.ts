import type { ProviderSite } from '@panah/domain/referral/provider-site'
import type { Placed } from '@panah/domain/referral/register-provider'

/** What is known of a place that helps, as the directory keeps it. */
export const siteRow = (site: ProviderSite, placed: Placed) => ({
  nameEn: site.called.en,
  nameUr: site.called.ur,
  services: site.services,
  takes: JSON.stringify(site.takes),
  languages: site.languages,
  opensAt: site.opensAt,
  closesAt: site.closesAt,
  phone: site.phone,
  addressHidden: site.addressHidden,
  ...placed,
})
