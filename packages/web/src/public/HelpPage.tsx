import type { ProvinceCode } from '@panah/domain/ids'
import type { Body } from '@panah/domain/law/edition'
import { childHelplines, policeEmergency, traffickingHotline } from '@panah/domain/screening/child-helplines'
import { useState } from 'react'
import type { Shelf } from '../law/book-on-device.ts'
import { useLawWords } from '../law/law-words.ts'
import { WithShelf } from '../law/WithShelf.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Chip } from '../ui/Chip.tsx'
import { SelectField } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Num } from '../ui/Words.tsx'
import { PublicFrame } from './PublicFrame.tsx'
import { helpFor } from './help-for.ts'
import '../law/law.css'

const provinces = Object.keys(childHelplines) as ProvinceCode[]
const toDo = ['danger', 'alone', 'papers', 'debt', 'forced', 'help'] as const

/** Whom to ring, and what to do now. The first numbers need nothing but this page. */
export function HelpPage() {
  return (
    <PublicFrame>
      <Help />
    </PublicFrame>
  )
}

function Help() {
  const text = useText('public')
  const [province, setProvince] = useState<ProvinceCode | null>(null)
  usePageTitle(text('places.help'))
  const child = childHelplines[province ?? 'PK-PB'].number
  return (
    <>
      <h1>{text('help.title')}</h1>
      <p className="muted">{text('help.about')}</p>
      <section className="public-block" aria-labelledby="calls">
        <h2 id="calls">{text('help.calls')}</h2>
        <ul className="calls">
          <CallTile number={policeEmergency.number} says={text('help.call.danger')} />
          <CallTile number={province ? child : '1121'} says={text('help.call.child')} />
          <CallTile number="1099" says={text('help.call.rights')} />
          <CallTile number={traffickingHotline.number} says={text('help.call.fia')} />
        </ul>
        <p className="sm muted">{text('help.numbers-note')}</p>
        <p className="sm muted">{text('help.call-list')}</p>
      </section>
      <section className="public-block" aria-labelledby="now">
        <h2 id="now">{text('help.now')}</h2>
        <ol className="to-do">
          {toDo.map((line) => (
            <li key={line}>{text.rich(`help.do.${line}`)}</li>
          ))}
        </ol>
      </section>
      <WithShelf>{(shelf) => <Bodies shelf={shelf} province={province} onProvince={setProvince} />}</WithShelf>
    </>
  )
}

function CallTile({ number, says }: { number: string; says: string }) {
  return (
    <li>
      <a className="call" href={`tel:${number.replaceAll('-', '')}`}>
        <span>{says}</span>
        <Num>{number}</Num>
      </a>
    </li>
  )
}

interface BodiesProps {
  shelf: Shelf
  province: ProvinceCode | null
  onProvince: (province: ProvinceCode) => void
}

function Bodies({ shelf, province, onProvince }: BodiesProps) {
  const text = useText('public')
  const words = useLawWords(shelf)
  const [about, setAbout] = useState<string | null>(null)
  const routes = shelf.edition.practice?.routes ?? []
  const { bodies, route } = helpFor(shelf.edition, province, about)
  const options = routes.filter(({ when }) => when !== undefined)
  return (
    <section className="public-block" aria-labelledby="bodies">
      <h2 id="bodies">{text('help.bodies')}</h2>
      <SelectField
        label={text('help.province')}
        hint={text('help.province-hint')}
        options={provinces.map((code) => ({ value: code, label: words.code('province', code) }))}
        value={province}
        onChange={onProvince}
      />
      <SelectField
        label={text('help.who')}
        optional
        options={options.map(({ route: code, says }) => ({
          value: code,
          label: text.has(`help.for.${code}`) ? text(`help.for.${code}`) : words.words(says),
        }))}
        value={about}
        onChange={(code) => setAbout(code || null)}
      />
      <div className="public-block" role="status">
        {route && <p>{numbered(words.words(route.says))}</p>}
        <ul className="bodies">
          {bodies.map((body) => (
            <BodyRow key={body.body} shelf={shelf} body={body} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function BodyRow({ shelf, body }: { shelf: Shelf; body: Body }) {
  const text = useText('public')
  const words = useLawWords(shelf)
  return (
    <li>
      <b>{numbered(words.words(body.name))}</b>
      <p className="cap">{numbered(words.words(body.role))}</p>
      <p className="cap muted">{numbered(words.words(body.gate))}</p>
      {body.phones && (
        <span className="row wrap">
          {body.phones.map((number) => (
            <a key={number} href={`tel:${number.replaceAll('-', '')}`}>
              <Icon name="phone" />
              <Num>{number}</Num>
            </a>
          ))}
          {body.confidence !== 'high' && <Chip unknown>{text('help.number-unsure')}</Chip>}
        </span>
      )}
    </li>
  )
}
