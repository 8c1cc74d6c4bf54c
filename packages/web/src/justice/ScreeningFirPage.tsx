import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Screening } from '@panah/domain/screening/screening'
import { Link, useParams } from 'wouter'
import { useSession } from '../access/session-context.ts'
import { WithLaw } from '../law/WithLaw.tsx'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useText } from '../translation/use-text.tsx'
import { Num } from '../ui/Words.tsx'
import { factsFromScreening } from './desk-state.ts'
import { useDesk } from './desk-store.ts'
import { FirDesk } from './FirDesk.tsx'
import { FirFrame } from './FirFrame.tsx'

/** The desk with what was told in one screening; what is changed here changes nothing there. */
export function ScreeningFirPage() {
  const { id } = useParams<{ id: string }>()
  const text = useText('fir')
  const query = useQueryOf('screening', { params: { id } })
  return (
    <FirFrame back={`/screenings/${id}`}>
      <Fetched query={query} what={text('fetching')}>
        {({ screening }) => <WithLaw>{(law) => <OnScreening law={law} screening={screening} />}</WithLaw>}
      </Fetched>
    </FirFrame>
  )
}

function OnScreening({ law, screening }: { law: CompiledLaw; screening: Screening }) {
  const { me } = useSession()
  const text = useText('fir')
  const hand = useDesk(`screening ${screening.id}`, me.account.id, () => ({
    facts: factsFromScreening(law.edition, screening),
    decided: {},
  }))
  return (
    <FirDesk
      law={law}
      hand={hand}
      caseFile={null}
      from={<Link href={`/screenings/${screening.id}`}>{text.rich('from-screening', { number: <Num>{screening.number}</Num> })}</Link>}
    />
  )
}
