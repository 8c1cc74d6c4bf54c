import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Body } from '@panah/domain/law/edition'
import type { Qualification } from '@panah/domain/law/qualify'
import { Named } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { CallLink } from '../ui/ActNow.tsx'
import { Fold } from './Fold.tsx'

const firstFew = 3

/** The nearest who can help with what was found, from the directory that lies on the device: those with a number first. */
export function WhoHelps({ law, qualification }: { law: CompiledLaw; qualification: Pick<Qualification, 'tell'> }) {
  const text = useText('screening')
  const all = bodiesFor(law, qualification)
  if (all.length === 0) return null
  const [near, more] = [all.slice(0, firstFew), all.slice(firstFew)]
  return (
    <section className="result-part" aria-labelledby="helps">
      <h2 id="helps">{text('helps.title')}</h2>
      <p className="sm muted">{text('helps.how')}</p>
      <Bodies bodies={near} />
      {more.length > 0 && (
        <div>
          <Fold title={text('helps.more', { count: more.length })}>
            <Bodies bodies={more} />
          </Fold>
        </div>
      )}
    </section>
  )
}

function bodiesFor({ edition }: CompiledLaw, { tell }: Pick<Qualification, 'tell'>): Body[] {
  const wanted = [...new Set(tell.flatMap(({ bodies }) => bodies))]
  const known = new Map((edition.practice?.bodies ?? []).map((body) => [body.body, body]))
  const found = wanted.flatMap((code) => known.get(code) ?? [])
  // Of a province's own and of the nation's, the nearer comes first; of those, whom one can ring.
  const rank = ({ provinces, phones }: Body) => (phones ? 0 : 2) + (provinces ? 0 : 1)
  return found.toSorted((one, other) => rank(one) - rank(other))
}

function Bodies({ bodies }: { bodies: readonly Body[] }) {
  return (
    <ul className="helpers">
      {bodies.map((body) => (
        <li key={body.body}>
          <span>
            <b>
              <Named name={body.name} />
            </b>
            <span className="hint">
              <Named name={body.role} />
            </span>
            <span className="hint">
              <Named name={body.gate} />
            </span>
          </span>
          {body.phones?.[0] !== undefined && <CallLink number={body.phones[0]} />}
        </li>
      ))}
    </ul>
  )
}
