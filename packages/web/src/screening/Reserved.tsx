import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import { useNamed } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { questionsOf } from './asking-on-device.ts'
import { Fold } from './Fold.tsx'

/** Questions that could still change something and are not for whoever asks now: told on, not asked. */
export function Reserved({ instruments, reserved }: { instruments: Instruments; reserved: readonly string[] }) {
  const text = useText('screening')
  const say = useNamed()
  const questions = reserved.flatMap((code) => questionsOf(instruments).get(code) ?? [])
  if (questions.length === 0) return null
  return (
    <section className="result-part" aria-labelledby="reserved">
      <h2 id="reserved">{text('reserved.title')}</h2>
      <p className="sm muted">{text('reserved.how')}</p>
      <div>
        <Fold title={text('reserved.count', { count: questions.length })}>
          <ul className="plain-list sm">
            {questions.map(({ code, ask, who }) => (
              <li key={code}>
                {numbered(say(ask))} <span className="dim">{text(`asker.${who}`)}</span>
              </li>
            ))}
          </ul>
        </Fold>
      </div>
    </section>
  )
}
