import { isTreatedAsChild } from '@panah/domain/person/age'
import type { AgreedTo } from '@panah/domain/screening/interviewed'
import type { Presumption } from '@panah/domain/screening/screening'
import { useText } from '../translation/use-text.tsx'
import { Notice } from '../ui/Notice.tsx'
import { change, type Draft } from './draft.ts'
import { editDraft } from './draft-store.ts'
import { PickOne } from './Picks.tsx'

const ways = ['referral', 'count-only', 'not-asked'] as const satisfies readonly AgreedTo[]

/** What the person agrees to. A child in need is reported, whatever is agreed: for her there is no counting alone. */
export function AgreesTo({ draft, presumption }: { draft: Draft; presumption: Presumption }) {
  const text = useText('screening')
  const reported = mustBeReported(draft, presumption)
  return (
    <section className="result-part" aria-labelledby="agrees">
      <h2 id="agrees">{text('agrees.title')}</h2>
      {reported && (
        <Notice icon="shield" title={text('agrees.child.title')}>
          {text('agrees.child.what')}
        </Notice>
      )}
      <PickOne
        label={text('agrees.ask')}
        hint={text('agrees.hint')}
        options={ways
          .filter((way) => way !== 'count-only' || !reported)
          .map((way) => ({
            value: way,
            label: text(`agrees.${way}`),
            hint: text(`agrees.${way}.what`),
            wide: true,
            unknown: way === 'not-asked',
          }))}
        value={reported && draft.agreedTo === 'count-only' ? 'not-asked' : draft.agreedTo}
        onChange={(agreedTo) => editDraft((before) => change(before, { agreedTo }))}
      />
      {isOnlyCounted(draft, presumption) && (
        <Notice icon="lock" title={text('agrees.counted.title')}>
          {text('agrees.counted.what')}
        </Notice>
      )}
    </section>
  )
}

/** A child, or somebody of unknown age, who may need help: whoever meets one has to report it. */
export function mustBeReported({ ageBand }: Pick<Draft, 'ageBand'>, presumption: Presumption): boolean {
  return isTreatedAsChild(ageBand ?? 'unknown') && presumption !== 'no-indication'
}

/** Whether only a count is left of this screening. */
export function isOnlyCounted(draft: Pick<Draft, 'agreedTo' | 'ageBand'>, presumption: Presumption): boolean {
  return draft.agreedTo === 'count-only' && !mustBeReported(draft, presumption)
}
