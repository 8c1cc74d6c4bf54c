import type { FirFacts } from '@panah/domain/justice/charge-plan'
import { dayInPakistan } from '../translation/format.ts'
import { useNow } from '../translation/use-format.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { CheckField, CheckList, SelectField } from '../ui/Choice.tsx'
import { DateField } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Tuck } from '../ui/Tuck.tsx'

const provinces = ['PK-PB', 'PK-SD', 'PK-KP', 'PK-BA', 'PK-IS', 'PK-GB', 'PK-JK'] as const

/** Where people are taken to or come from most; every other country can wait for the interview. */
const countries =
  'AE SA OM QA KW BH IR IQ TR GR IT LY EG MY TH MM KH LA ID CN AF IN BD LK NP UZ KZ AZ GB DE FR ES US CA AU ZA KE UG NG CY RO RS BA BG'.split(
    ' ',
  )

interface WhenWhereProps {
  facts: FirFacts
  onChange: (facts: FirFacts) => void
}

/** The day of the act and where it happened: they choose the law. */
export function WhenWhere({ facts, onChange }: WhenWhereProps) {
  const text = useText('fir')
  const law = useText('law')
  return (
    <div className="in stack when-where">
      <Days facts={facts} onChange={onChange} />
      <Tuck
        title={text('where')}
        known={
          facts.provinces.length > 0
            ? facts.provinces.map((code) => law(`province.${code}`)).join(law('list-comma'))
            : text('where-unknown')
        }
        startOpen={facts.provinces.length === 0}
      >
        <CheckList
          label={text('where-all')}
          options={provinces.map((value) => ({ value, label: law(`province.${value}`) }))}
          values={facts.provinces}
          onChange={(values) => onChange({ ...facts, provinces: [...values] })}
        />
        <Abroad facts={facts} onChange={onChange} />
      </Tuck>
    </div>
  )
}

function Days({ facts, onChange }: WhenWhereProps) {
  const text = useText('fir')
  const today = dayInPakistan(useNow())
  const { onDate, between } = facts
  return (
    <>
      {between === null ? (
        <DateField label={text('day')} value={onDate} max={today} onChange={(day) => day && onChange({ ...facts, onDate: day })} />
      ) : (
        <div className="two-days">
          <DateField
            label={text('day-first')}
            value={between[0]}
            max={between[1]}
            onChange={(day) => day && onChange({ ...facts, between: [day, between[1]] })}
          />
          <DateField
            label={text('day-last')}
            value={between[1]}
            min={between[0]}
            max={today}
            onChange={(day) => day && onChange({ ...facts, between: [between[0], day], onDate: day })}
          />
        </div>
      )}
      <CheckField
        label={text('day-unsure')}
        checked={between !== null}
        onChange={(unsure) => onChange({ ...facts, between: unsure ? [onDate, onDate] : null })}
      />
    </>
  )
}

/** Another country: added from a list, taken out by its cross. Nothing of it in Pakistan is said by itself. */
function Abroad({ facts, onChange }: WhenWhereProps) {
  const text = useText('fir')
  const language = useLanguage()
  // Browsers know the names of countries in Urdu, not in Sindhi, Pashto or Punjabi.
  const names = new Intl.DisplayNames([language.dir === 'rtl' ? 'ur-PK' : language.locale, 'en'], { type: 'region' })
  const abroad = facts.countries.filter((code) => code !== 'PK')
  const inPakistan = abroad.length === 0 || facts.countries.includes('PK')
  const set = (codes: readonly string[], here: boolean) =>
    onChange({ ...facts, countries: codes.length === 0 ? [] : [...(here ? ['PK'] : []), ...codes] })
  return (
    <>
      <SelectField
        label={text('country-add')}
        optional
        options={countries.filter((code) => !abroad.includes(code)).map((value) => ({ value, label: names.of(value) ?? value }))}
        value={null}
        onChange={(code) => set([...abroad, code], inPakistan)}
      />
      {abroad.length > 0 && (
        <ul className="row wrap">
          {abroad.map((code) => (
            <li key={code}>
              <button
                type="button"
                className="chip"
                aria-label={text('country-remove', { country: names.of(code) ?? code })}
                onClick={() =>
                  set(
                    abroad.filter((each) => each !== code),
                    inPakistan,
                  )
                }
              >
                <span className="w">{names.of(code) ?? code}</span>
                <Icon name="cross" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {abroad.length > 0 && <CheckField label={text('country-here-too')} checked={inPakistan} onChange={(here) => set(abroad, here)} />}
    </>
  )
}
