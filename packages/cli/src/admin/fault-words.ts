import type { LineFault } from '@panah/server/db/office-lines'

/** What is wrong with a line, for whoever wrote the list; `{…}` is filled from the fault. */
const words: Readonly<Record<string, string>> = {
  'list.no-columns': 'the first line names the columns, and these are missing: {missing}',
  'list.strange-columns': 'there are no such columns: {strange}',
  'list.too-many-cells': 'there are more cells than columns; a comma inside a name needs quotes around it',
  'list.what': 'what: "{what}" is none of organisation, unit, provider',
  'list.agency-first': 'organisation: name the agency it belongs to',
  'list.no-agency': 'organisation: no open agency is called "{called}", here or in the list',
  'list.two-agencies': 'organisation: two agencies are called "{called}"; rename one of them first',
  'list.no-district': 'district: no district, or more than one, is called "{called}"; its code is certain',
  'list.twice': 'line {line} has this name already',
  'list.differs': 'it is there already and says something else; change it under Offices, or here',
  'list.one-of': '{column}: is none of {words}',
  'list.form': '{column}: is missing or not of the right form',
  'access.name-latin': 'name_en: needs Latin letters',
  'access.name-urdu': 'name_ur: needs Urdu letters',
  'access.no-such-district': 'district: is not known',
  'access.district-elsewhere': 'district: lies in another province',
  'access.organisation-there': 'name_ur: another agency of this kind has this name',
  'access.unit-there': 'name_ur: another office of this agency has this name',
  'access.unit-outside': 'the agency does not work there: look at its province and district',
  'referral.no-such-district': 'district: is missing or not known',
  'referral.site-outside': 'the agency does not work in this district',
  'referral.site-there': 'name_ur: another place of this agency has this name',
  'referral.hours-both': 'opens, closes: both or neither',
  'referral.hour-form': '{column}: an hour is written like 09:00',
  'referral.phone-form': 'phone: 3 to 20 digits, gaps and hyphens; it may begin with +',
  'referral.service-needed': 'services: at least one',
  'referral.service-twice': 'services: one is named twice',
  'referral.place-far': 'lat, lon: lies {km} km from the middle of the district',
  'text.empty': '{column}: is empty',
  'text.too-long': '{column}: is too long',
  'text.broken': '{column}: has signs that cannot be kept',
  'text.direction-override': '{column}: has hidden signs that turn the reading direction',
}

export function faultWords({ code, params }: LineFault): string {
  return (words[code] ?? code).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : (value ?? []).join(', ')
  })
}
