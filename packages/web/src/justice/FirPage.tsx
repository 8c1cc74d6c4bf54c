import type { ProvinceCode } from '@panah/domain/ids'
import { useSession } from '../access/session-context.ts'
import { WithLaw } from '../law/WithLaw.tsx'
import { dayInPakistan } from '../translation/format.ts'
import { useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { homeOf } from '../ways.ts'
import { emptyFacts, isUntouched } from './desk-state.ts'
import { useDesk } from './desk-store.ts'
import { FirDesk } from './FirDesk.tsx'
import { FirFrame } from './FirFrame.tsx'

/** The desk without a file: facts are typed, and nothing of them is kept. */
export function FirPage() {
  const { me } = useSession()
  const text = useText('fir')
  const today = dayInPakistan(useNow())
  const begin = () => ({ facts: emptyFacts(today, me.province as ProvinceCode | null), decided: {} })
  const hand = useDesk('free', me.account.id, begin)
  const { facts } = hand.desk.state
  return (
    <FirFrame back={homeOf[me.account.role]}>
      <WithLaw>
        {(law) => (
          <FirDesk
            law={law}
            hand={hand}
            caseFile={null}
            from={
              isUntouched(facts) ? (
                text('nothing-sent')
              ) : (
                <Button kind="quiet" size="small" onPress={() => hand.restart(begin())}>
                  {text('begin-again')}
                </Button>
              )
            }
          />
        )}
      </WithLaw>
    </FirFrame>
  )
}
