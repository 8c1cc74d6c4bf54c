import type { Area } from '@panah/domain/access/office-area'
import { useId } from 'react'
import { spoken } from '../../person/who-words.ts'
import { useText } from '../../translation/use-text.tsx'
import { CheckField, CheckList } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/Field.tsx'
import { AreaFields } from './AreaFields.tsx'
import { NameFields } from './NameFields.tsx'
import { groups, services, type SiteDraft, type Takes } from './site-draft.ts'

interface SiteFormProps {
  draft: SiteDraft
  onChange: (draft: SiteDraft) => void
  within: Area
  wrong: (path: string) => string | undefined
  /** Beds are asked once, when a place is written into the directory. */
  isNew: boolean
}

/** What is known of a place that helps. What nobody has said stays not known: whoever looks for help is then told to ask. */
export function SiteForm({ draft, onChange, within, wrong, isNew }: SiteFormProps) {
  const text = useText('referral')
  const people = useText('person')
  const set = (changes: Partial<SiteDraft>) => onChange({ ...draft, ...changes })
  return (
    <>
      <NameFields value={draft.called} onChange={(called) => set({ called })} wrong={wrong} path="site.called" />
      <CheckList
        label={text('site.services')}
        options={services.map((value) => ({ value, label: text(`service.${value}`) }))}
        values={draft.services}
        onChange={(chosen) => set({ services: chosen })}
        wrong={wrong('site.services')}
      />
      <AreaFields value={draft.area} onChange={(area) => set({ area })} within={within} placeOnly />
      <TakesField takes={draft.takes} onChange={(takes) => set({ takes })} />
      <details className="more-needs">
        <summary>{text('needs.languages', { count: draft.languages.length })}</summary>
        <CheckList
          label={text('site.languages')}
          options={spoken.map((value) => ({ value, label: people(`language.${value}`) }))}
          values={draft.languages}
          onChange={(languages) => set({ languages: [...languages] })}
        />
      </details>
      <Hours draft={draft} set={set} wrong={wrong} />
      <TextField
        label={text('site.phone')}
        hint={text('site.phone-hint')}
        wrong={wrong('site.phone')}
        optional
        type="tel"
        inputMode="tel"
        ltr
        value={draft.phone}
        onChange={(phone) => set({ phone: phone.replaceAll(/[^0-9+ -]/g, '') })}
        maxLength={20}
        autoComplete="off"
      />
      <Place draft={draft} set={set} />
      {isNew && draft.services.includes('shelter') && (
        <TextField
          label={text('beds.free-now')}
          hint={text('site.beds-hint')}
          optional
          inputMode="numeric"
          ltr
          value={draft.beds}
          onChange={(beds) => set({ beds: beds.replaceAll(/\D/g, '') })}
          maxLength={4}
          autoComplete="off"
        />
      )}
    </>
  )
}

interface PartProps {
  draft: SiteDraft
  set: (changes: Partial<SiteDraft>) => void
  wrong?: (path: string) => string | undefined
}

function Hours({ draft, set, wrong }: PartProps) {
  const text = useText('referral')
  return (
    <div className="field">
      <CheckField label={text('site.always')} checked={draft.always} onChange={(always) => set({ always })} />
      {!draft.always && (
        <div className="two-fields">
          <TextField
            label={text('site.opens')}
            type="time"
            ltr
            wrong={wrong?.('site.opensAt')}
            value={draft.opensAt}
            onChange={(opensAt) => set({ opensAt })}
          />
          <TextField
            label={text('site.closes')}
            type="time"
            ltr
            wrong={wrong?.('site.closesAt')}
            value={draft.closesAt}
            onChange={(closesAt) => set({ closesAt })}
          />
        </div>
      )}
    </div>
  )
}

function Place({ draft, set }: PartProps) {
  const text = useText('referral')
  return (
    <div className="field">
      <CheckField
        label={text('site.hidden')}
        hint={text('site.hidden-hint')}
        checked={draft.addressHidden}
        onChange={(addressHidden) => set({ addressHidden })}
      />
      {!draft.addressHidden && (
        <div className="two-fields">
          {(['lat', 'lon'] as const).map((key) => (
            <TextField
              key={key}
              label={text(`site.${key}`)}
              optional
              ltr
              value={draft[key]}
              onChange={(typed) => set({ [key]: typed.replaceAll(/[^0-9.]/g, '') })}
              maxLength={10}
              autoComplete="off"
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** Whom it takes: yes, no, or nobody has said. */
function TakesField({ takes, onChange }: { takes: Takes; onChange: (takes: Takes) => void }) {
  const text = useText('referral')
  const ui = useText('ui')
  const said = { yes: ui('answer.yes'), no: ui('answer.no'), unknown: text('site.unknown') }
  const id = useId()
  return (
    <fieldset className="field takes">
      <legend>{text('site.takes')}</legend>
      <p className="hint">{text('site.takes-hint')}</p>
      {groups.map((group) => (
        <fieldset key={group} className="takes-row">
          <legend className="sr">{text(`site.group.${group}`)}</legend>
          <span className="label" aria-hidden="true">
            {text(`site.group.${group}`)}
          </span>
          <span className="seg">
            {(['yes', 'no', 'unknown'] as const).map((answer) => (
              <label key={answer} className={answer === 'unknown' ? 'unk' : undefined}>
                <input
                  type="radio"
                  name={`${id}-${group}`}
                  checked={takes[group] === answer}
                  onChange={() => onChange({ ...takes, [group]: answer })}
                />
                <span>{said[answer]}</span>
              </label>
            ))}
          </span>
        </fieldset>
      ))}
    </fieldset>
  )
}
