import type { Role } from '@panah/domain/access/role'
import type { ServiceProvider } from '@panah/domain/referral/service-provider'

/** Invented offices in real districts; each says (test) wherever it is named. */
export interface DemoOffice {
  readonly key: string
  readonly kind: string
  readonly organisation: { readonly en: string; readonly ur: string }
  readonly unit: { readonly en: string; readonly ur: string }
  readonly district: string | null
  readonly province: string | null
}

const police = { en: 'Punjab Police (test)', ur: 'پنجاب پولیس (آزمائشی)' }
const welfare = { en: 'Social Welfare Punjab (test)', ur: 'سماجی بہبود پنجاب (آزمائشی)' }
const sindhPolice = { en: 'Sindh Police (test)', ur: 'سندھ پولیس (آزمائشی)' }
const sindhWelfare = { en: 'Social Welfare Sindh (test)', ur: 'سماجی بہبود سندھ (آزمائشی)' }
const fia = { en: 'FIA Anti-Human Trafficking (test)', ur: 'ایف آئی اے انسداد انسانی سوداگری (آزمائشی)' }
const committee = { en: 'Anti-trafficking committees (test)', ur: 'انسداد انسانی سوداگری کمیٹیاں (آزمائشی)' }
const oversight = { en: 'Rights commission (test)', ur: 'کمیشن برائے حقوق (آزمائشی)' }

const office = (
  key: string,
  kind: string,
  organisation: DemoOffice['organisation'],
  en: string,
  ur: string,
  district: string | null,
  province: string | null,
): DemoOffice => ({
  ...{ key, kind, organisation, district, province },
  unit: { en: `${en} (test)`, ur: `${ur} (آزمائشی)` },
})

const shelter = (key: string, name: string, ur: string, district: string, province: string) =>
  office(key, 'provider', { en: `${name} (test)`, ur: `${ur} (آزمائشی)` }, name, ur, district, province)

export const offices: readonly DemoOffice[] = [
  office('ps-kasur', 'police', police, 'Kasur Police Station 7', 'تھانہ نمبر 7 قصور', 'PK614', 'PK-PB'),
  office('ps-lahore', 'police', police, 'Lahore Police Station 12', 'تھانہ نمبر 12 لاہور', 'PK617', 'PK-PB'),
  office('ps-karachi', 'police', sindhPolice, 'Karachi East Police Station 3', 'تھانہ نمبر 3 مشرقی کراچی', 'PK704', 'PK-SD'),
  office('sw-kasur', 'social-welfare', welfare, 'Social Welfare Kasur', 'سماجی بہبود قصور', 'PK614', 'PK-PB'),
  office('sw-lahore', 'social-welfare', welfare, 'Social Welfare Lahore', 'سماجی بہبود لاہور', 'PK617', 'PK-PB'),
  office('sw-multan', 'social-welfare', welfare, 'Social Welfare Multan', 'سماجی بہبود ملتان', 'PK622', 'PK-PB'),
  office('sw-karachi', 'social-welfare', sindhWelfare, 'Social Welfare Karachi East', 'سماجی بہبود مشرقی کراچی', 'PK704', 'PK-SD'),
  office(
    'labour-kasur',
    'labour',
    { en: 'Labour Department Punjab (test)', ur: 'محکمہ محنت پنجاب (آزمائشی)' },
    'Labour Office Kasur',
    'دفتر محنت قصور',
    'PK614',
    'PK-PB',
  ),
  office('fia-multan', 'fia', fia, 'FIA Multan Airport', 'ایف آئی اے ملتان ہوائی اڈہ', 'PK622', 'PK-PB'),
  office('fia-hq', 'fia', fia, 'FIA Analysis', 'ایف آئی اے شعبہ تجزیہ', null, null),
  office(
    'prosecution-kasur',
    'prosecution',
    { en: 'Prosecution Punjab (test)', ur: 'پراسیکیوشن پنجاب (آزمائشی)' },
    'District Prosecution Kasur',
    'ضلعی پراسیکیوشن قصور',
    'PK614',
    'PK-PB',
  ),
  office('committee-kasur', 'committee', committee, 'District Committee Kasur', 'ضلعی کمیٹی قصور', 'PK614', 'PK-PB'),
  office('committee-punjab', 'committee', committee, 'Provincial Committee Punjab', 'صوبائی کمیٹی پنجاب', null, 'PK-PB'),
  office('oversight', 'oversight', oversight, 'Rights Commission, audit desk', 'کمیشن برائے حقوق، شعبہ جانچ', null, null),
  office('law-desk', 'oversight', oversight, 'Law review desk', 'شعبہ قانون', null, null),
  office(
    'administration',
    'administration',
    { en: 'Panah administration (test)', ur: 'پناہ انتظامیہ (آزمائشی)' },
    'Administration',
    'انتظامیہ',
    null,
    null,
  ),
  shelter('s04', 'Shelter S-04', 'پناہ گاہ S-04', 'PK614', 'PK-PB'),
  shelter('s11', 'Home S-11', 'گھر S-11', 'PK617', 'PK-PB'),
  shelter('s02', "Women's shelter S-02", 'خواتین کی پناہ گاہ S-02', 'PK617', 'PK-PB'),
  shelter('s07', 'Child home S-07', 'بچوں کا گھر S-07', 'PK614', 'PK-PB'),
  shelter('s21', 'Shelter S-21', 'پناہ گاہ S-21', 'PK704', 'PK-SD'),
  shelter('legal', 'Legal aid L-03', 'قانونی مدد L-03', 'PK614', 'PK-PB'),
  shelter('clinic', 'Clinic M-05', 'کلینک M-05', 'PK614', 'PK-PB'),
]

export interface DemoAccount {
  readonly username: string
  readonly role: Role
  readonly office: string
}

export const administrator: DemoAccount = { username: 'admin', role: 'administrator', office: 'administration' }

const account = (username: string, role: Role, at: string): DemoAccount => ({ username, role, office: at })

export const accounts: readonly DemoAccount[] = [
  account('officer.kasur', 'frontline-officer', 'ps-kasur'),
  account('io.kasur', 'investigating-officer', 'ps-kasur'),
  account('supervisor.kasur', 'supervisor', 'ps-kasur'),
  account('caseworker.kasur', 'caseworker', 'sw-kasur'),
  account('shelter.s04', 'provider', 's04'),
  account('shelter.s11', 'provider', 's11'),
  account('home.s07', 'provider', 's07'),
  account('legal.l03', 'provider', 'legal'),
  account('coordinator.kasur', 'coordinator', 'committee-kasur'),
  account('coordinator.punjab', 'coordinator', 'committee-punjab'),
  account('prosecutor.kasur', 'prosecutor', 'prosecution-kasur'),
  account('analyst.fia', 'analyst', 'fia-hq'),
  account('auditor', 'auditor', 'oversight'),
  account('legal.reviewer', 'legal-reviewer', 'law-desk'),
  account('inspector.kasur', 'frontline-officer', 'labour-kasur'),
  account('officer.multan', 'frontline-officer', 'fia-multan'),
  account('supervisor.multan', 'supervisor', 'fia-multan'),
  account('caseworker.multan', 'caseworker', 'sw-multan'),
  account('officer.lahore', 'frontline-officer', 'ps-lahore'),
  account('supervisor.lahore', 'supervisor', 'ps-lahore'),
  account('caseworker.lahore', 'caseworker', 'sw-lahore'),
  account('officer.karachi', 'frontline-officer', 'ps-karachi'),
  account('supervisor.karachi', 'supervisor', 'ps-karachi'),
  account('caseworker.karachi', 'caseworker', 'sw-karachi'),
  account('shelter.s21', 'provider', 's21'),
]

type Demo = Pick<ServiceProvider, 'services' | 'takes' | 'languages' | 'opensAt' | 'closesAt' | 'addressHidden'> & {
  readonly office: string
  readonly beds: number | null
  readonly lat: number
  readonly lon: number
}

const everybody = {
  women: 'yes',
  men: 'yes',
  girls: 'yes',
  boys: 'yes',
  transgender: 'yes',
  childrenAlong: 'yes',
  disability: 'unknown',
} as const
const womenOnly = {
  women: 'yes',
  men: 'no',
  girls: 'no',
  boys: 'no',
  transgender: 'unknown',
  childrenAlong: 'yes',
  disability: 'unknown',
} as const

export const providers: readonly Demo[] = [
  {
    office: 's04',
    services: ['shelter', 'psychosocial'],
    takes: { ...womenOnly, girls: 'yes', boys: 'yes', disability: 'yes' },
    languages: ['ur', 'pa'],
    opensAt: null,
    closesAt: null,
    addressHidden: true,
    beds: 3,
    lat: 31.05,
    lon: 74.21,
  },
  {
    office: 's11',
    services: ['shelter'],
    takes: { ...womenOnly, girls: 'yes' },
    languages: ['ur', 'pa', 'skr'],
    opensAt: '06:00',
    closesAt: '21:00',
    addressHidden: true,
    beds: 1,
    lat: 31.42,
    lon: 74.3,
  },
  {
    office: 's02',
    services: ['shelter'],
    takes: womenOnly,
    languages: ['ur'],
    opensAt: null,
    closesAt: null,
    addressHidden: false,
    beds: 6,
    lat: 31.55,
    lon: 74.34,
  },
  {
    office: 's07',
    services: ['shelter', 'psychosocial'],
    takes: { women: 'no', men: 'no', girls: 'yes', boys: 'yes', transgender: 'unknown', childrenAlong: 'no', disability: 'yes' },
    languages: ['ur', 'pa'],
    opensAt: null,
    closesAt: null,
    addressHidden: false,
    beds: 0,
    lat: 31.12,
    lon: 74.45,
  },
  {
    office: 's21',
    services: ['shelter', 'legal-aid'],
    takes: { ...everybody, men: 'no' },
    languages: ['ur', 'sd', 'bal'],
    opensAt: null,
    closesAt: null,
    addressHidden: true,
    beds: 9,
    lat: 24.92,
    lon: 67.13,
  },
  {
    office: 'legal',
    services: ['legal-aid'],
    takes: everybody,
    languages: ['ur', 'pa', 'en'],
    opensAt: '09:00',
    closesAt: '17:00',
    addressHidden: false,
    beds: null,
    lat: 31.12,
    lon: 74.44,
  },
  {
    office: 'clinic',
    services: ['medical', 'psychosocial'],
    takes: everybody,
    languages: ['ur', 'pa'],
    opensAt: null,
    closesAt: null,
    addressHidden: false,
    beds: null,
    lat: 31.11,
    lon: 74.46,
  },
]
