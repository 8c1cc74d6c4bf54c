import { said } from '@panah/domain/law/said'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import { sheetLanguages, type SheetLanguage } from '@panah/domain/screening/sheet/sheet-words'
import { useState } from 'react'
import { useText } from '../translation/use-text.tsx'
import { CheckList, RadioField } from '../ui/Choice.tsx'
import { FieldPage } from '../ui/FieldPage.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { PrintSheet } from './PrintSheet.tsx'
import { useSheetLanguage } from './sheet-language.ts'
import { WithInstruments } from './WithAsking.tsx'
import './screening.css'

const ownNames: Readonly<Record<SheetLanguage, string>> = { en: 'English', ur: 'اردو', sd: 'سنڌي' }

/** Blank sheets for where no phone may be taken out: the same questions on paper. */
export function SheetsPage() {
  const text = useText('screening')
  usePageTitle(text('sheets.title'))
  return (
    <FieldPage back="/" where={text('sheets.title')}>
      <div className="stack">
        <h1>{text('sheets.title')}</h1>
        <p className="sm muted">{text('sheets.hint')}</p>
        <WithInstruments>{(instruments) => <Choose instruments={instruments} />}</WithInstruments>
      </div>
    </FieldPage>
  )
}

function Choose({ instruments }: { instruments: Instruments }) {
  const text = useText('screening')
  const screen = useSheetLanguage()
  const [instrument, setInstrument] = useState(instruments.instruments[0]?.instrument ?? '')
  const [modules, setModules] = useState<readonly string[]>([])
  const [language, setLanguage] = useState<SheetLanguage>(screen)
  return (
    <>
      <RadioField
        label={text('sheets.instrument')}
        options={instruments.instruments.map((each) => ({
          value: each.instrument,
          label: said(each.name, screen),
          hint: said(each.says, screen),
        }))}
        value={instrument}
        onChange={setInstrument}
      />
      <CheckList
        label={text('sheets.modules')}
        options={instruments.modules.map((each) => ({ value: each.module, label: said(each.name, screen) }))}
        values={modules}
        onChange={setModules}
      />
      <RadioField
        label={text('sheets.language')}
        options={sheetLanguages.map((value) => ({ value, label: ownNames[value] }))}
        value={language}
        onChange={setLanguage}
      />
      <PrintSheet asked={{ instrument, modules: [...modules], language, screeningId: null }} main />
    </>
  )
}
