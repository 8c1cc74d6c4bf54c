import type { District } from '@panah/domain/contract/access'
import type { ProvinceCode } from '@panah/domain/ids'
import { useId, useState } from 'react'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { Named } from '../translation/named.tsx'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Choice.tsx'
import { Wrong } from '../ui/Field.tsx'
import { findDistricts, provinces } from './district-search.ts'

export interface DistrictFieldProps {
  province: ProvinceCode | null
  district: string | null
  onChange: (province: ProvinceCode, district: string) => void
  wrong?: string | undefined
}

/** A district: the officer's own to begin with, any other by its province or by a few letters of its name. */
export function DistrictField(props: DistrictFieldProps) {
  const text = useText('screening')
  const query = useQueryOf('districts')
  return (
    <Fetched query={query} what={text('scene.districts-wait')}>
      {({ districts }) => <Chooser {...props} districts={districts} />}
    </Fetched>
  )
}

function Chooser({ districts, province, district, onChange, wrong }: DistrictFieldProps & { districts: readonly District[] }) {
  const text = useText('screening')
  const id = useId()
  const chosen = districts.find((each) => each.code === district)
  const [open, setOpen] = useState(chosen === undefined)
  if (chosen && !open) {
    return (
      <div className="field" role="group" aria-labelledby={id}>
        <p className="like-label" id={id}>
          {text('scene.district')}
        </p>
        <div className="chosen">
          <span>
            <Named name={chosen.name} />
            <span className="hint">{text(`province.${chosen.province}`)}</span>
          </span>
          <Button onPress={() => setOpen(true)} label={text('scene.district-change')}>
            {text('scene.change')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="field">
      <ByProvinceOrName
        districts={districts}
        province={province}
        district={district}
        onPick={(picked) => {
          onChange(picked.province, picked.code)
          setOpen(false)
        }}
      />
      <Wrong id={`${id}-wrong`}>{wrong}</Wrong>
    </div>
  )
}

interface ChoosingProps {
  districts: readonly District[]
  province: ProvinceCode | null
  district: string | null
  onPick: (district: District) => void
}

function ByProvinceOrName({ districts, province, district, onPick }: ChoosingProps) {
  const text = useText('screening')
  const language = useLanguage()
  const id = useId()
  const [within, setWithin] = useState(province)
  const [typed, setTyped] = useState('')
  const found = findDistricts(districts, within, typed, language)
  return (
    <div className="district-chooser">
      <div className="field">
        <label htmlFor={id}>{text('scene.district-search')}</label>
        <p className="hint" id={`${id}-hint`}>
          {text('scene.district-search-hint')}
        </p>
        <input
          id={id}
          aria-describedby={`${id}-hint`}
          type="search"
          className="input"
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      {typed === '' && (
        <SelectField
          label={text('scene.province')}
          options={provinces.map((code) => ({ value: code, label: text(`province.${code}`) }))}
          value={within}
          onChange={setWithin}
        />
      )}
      {(within !== null || typed !== '') && (
        <div className="district-list">
          <p className="sm muted" role="status">
            {found.length === 0 ? text('scene.district-none') : text('scene.district-count', { count: found.length })}
          </p>
          {found.length > 0 && (
            <ul aria-label={text('scene.district')}>
              {found.map((each) => (
                <li key={each.code}>
                  <button type="button" aria-pressed={each.code === district} onClick={() => onPick(each)}>
                    <Named name={each.name} />
                    {typed !== '' && <span className="hint">{text(`province.${each.province}`)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
