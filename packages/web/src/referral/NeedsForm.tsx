import type { Person } from '@panah/domain/person/person'
import { Who } from '../person/Who.tsx'
import { spoken } from '../person/who-words.ts'
import { useText } from '../translation/use-text.tsx'
import { CheckField, CheckList, SelectField } from '../ui/Choice.tsx'
import { TextField } from '../ui/Field.tsx'
import { Panel } from '../ui/Panel.tsx'
import { services, urgencies, type Needs } from './needs.ts'

interface NeedsFormProps {
  person: Person
  needs: Needs
  onChange: (needs: Needs) => void
}

/** What she needs. Each change searches again; nothing of it is kept until it is sent. */
export function NeedsForm({ person, needs, onChange }: NeedsFormProps) {
  const text = useText('referral')
  const people = useText('person')
  const set = (changes: Partial<Needs>) => onChange({ ...needs, ...changes })
  return (
    <Panel title={text('needs.title')}>
      <div className="form close needs">
        <p className="who-needs">
          <Who person={person} />
        </p>
        <SelectField
          label={text('needs.service')}
          options={services.map((value) => ({ value, label: text(`service.${value}`) }))}
          value={needs.service}
          onChange={(service) => set({ service })}
        />
        <SelectField
          label={text('needs.urgency')}
          options={urgencies.map((value) => ({ value, label: text(`urgency.${value}`) }))}
          value={needs.urgency}
          onChange={(urgency) => set({ urgency })}
        />
        <ChildrenField count={needs.childrenAlong} onChange={(childrenAlong) => set({ childrenAlong })} />
        <div className="choices">
          <CheckField
            label={text('needs.hidden')}
            checked={needs.addressMustStayHidden}
            onChange={(on) => set({ addressMustStayHidden: on })}
          />
          <CheckField label={text('needs.medical')} checked={needs.medicalCareNeeded} onChange={(on) => set({ medicalCareNeeded: on })} />
          <CheckField label={text('needs.disability')} checked={needs.disability} onChange={(on) => set({ disability: on })} />
        </div>
        <details className="more-needs">
          <summary>{text('needs.languages', { count: needs.languages.length })}</summary>
          <CheckList
            label={text('needs.speaks')}
            options={spoken.map((value) => ({ value, label: people(`language.${value}`) }))}
            values={needs.languages}
            onChange={(languages) => set({ languages })}
          />
        </details>
      </div>
    </Panel>
  )
}

function ChildrenField({ count, onChange }: { count: number; onChange: (count: number) => void }) {
  const text = useText('referral')
  return (
    <TextField
      label={text('needs.children')}
      inputMode="numeric"
      ltr
      value={String(count)}
      maxLength={2}
      onChange={(typed) => onChange(Math.min(20, Number(typed.replaceAll(/\D/g, '')) || 0))}
    />
  )
}
