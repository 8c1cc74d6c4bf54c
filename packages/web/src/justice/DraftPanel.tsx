import type { FirFacts, SectionPick } from '@panah/domain/justice/charge-plan'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { speak } from '@panah/domain/law/explain'
import { draftOf } from '@panah/domain/law/fir-draft'
import { draftAsText, sectionList } from '@panah/domain/law/fir-draft-text'
import { draftInWords, type DraftPage } from '@panah/domain/law/fir-draft-words'
import { Fragment, useDeferredValue, useMemo, useRef, useState } from 'react'
import { api } from '../sync/client.ts'
import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { savePaper } from '../sync/save-paper.ts'
import { dayInPakistan } from '../translation/format.ts'
import { useNow } from '../translation/use-format.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Tabs } from '../ui/Queue.tsx'
import { copyText } from './copy-text.ts'
import { inReadingOrder, piecesOf } from './reading-order.ts'
import type { Reading } from './reading.ts'

interface DraftPanelProps {
  law: CompiledLaw
  facts: FirFacts
  reading: Reading
  /** Whose number stands on the paper. */
  caseFile: { readonly id: string; readonly number: string } | null
  /** Whether copying is what one does here first; in a file it is keeping. */
  main: boolean
}

/** A draft goes to a police station and a court: it is made in the two languages they write. */
type Language = 'en' | 'ur'

/** The draft as it would be handed on: to read, to copy, and on paper; in both languages. */
export function DraftPanel({ law, facts, reading, caseFile, main }: DraftPanelProps) {
  const text = useText('fir')
  const screen = useLanguage()
  const [language, setLanguage] = useState<Language>(screen.dir === 'rtl' ? 'ur' : 'en')
  const page = useDraft(law, reading, language, caseFile?.number ?? null)
  const words = useMemo(() => inReadingOrder(draftAsText(page), language), [page, language])
  const box = useRef<HTMLPreElement>(null)
  const { copied, copy } = useCopy(box)
  return (
    <Panel
      flush
      className="draft-panel"
      title={text('draft')}
      aside={text('draft-aside')}
      actions={
        <Tabs
          label={text('draft-language')}
          current={language}
          tabs={[
            { key: 'en', label: <span lang="en">English</span> },
            { key: 'ur', label: <span lang="ur">اردو</span> },
          ]}
          onChoose={(key) => setLanguage(key as Language)}
        />
      }
    >
      <div className="in row wrap draft-acts no-print">
        <Button
          kind={main ? 'main' : 'plain'}
          hotkey="C"
          icon="copy"
          onPress={() => void copy(inReadingOrder(sectionList(page), language), 'list')}
        >
          {text('copy-list')}
        </Button>
        <Button icon="copy" onPress={() => void copy(words, 'all')}>
          {text('copy-all')}
        </Button>
        <OnPaper facts={facts} picks={reading.picks} caseFile={caseFile} />
        <span role="status" className="sm">
          {copied && text(`copied.${copied}`)}
        </span>
      </div>
      <pre ref={box} className="draft-text" lang={language} dir={language === 'ur' ? 'rtl' : 'ltr'}>
        <InOrder words={words} />
      </pre>
    </Panel>
  )
}

/** Longer citations may be broken over a line; a date or a section may not. */
const unbroken = 24

function InOrder({ words }: { words: string }) {
  return piecesOf(words).map(({ text, apart }, place) =>
    apart ? (
      <bdi key={place} dir="ltr" className={text.length <= unbroken ? 'num' : undefined}>
        {text}
      </bdi>
    ) : (
      <Fragment key={place}>{text}</Fragment>
    ),
  )
}

function useDraft(law: CompiledLaw, reading: Reading, language: Language, caseNumber: string | null): DraftPage {
  const madeOn = dayInPakistan(useNow())
  const { situation, picks } = useDeferredValue(reading)
  return useMemo(
    () => draftInWords(speak(law.edition, language), draftOf(law, situation, picks), { caseNumber, madeOn }),
    [law, language, situation, picks, caseNumber, madeOn],
  )
}

/** Copies, or where the browser forbids it marks the text, so that one key does. */
function useCopy(box: { readonly current: HTMLElement | null }) {
  const [copied, setCopied] = useState<'list' | 'all' | 'marked' | null>(null)
  const copy = async (words: string, what: 'list' | 'all') => {
    const done = await copyText(words)
    if (!done && box.current) window.getSelection()?.selectAllChildren(box.current)
    setCopied(done ? what : 'marked')
  }
  return { copied, copy }
}

/** The PDF, made by the server from codes and answers; that it was made is on the record. */
function OnPaper({ facts, picks, caseFile }: Pick<DraftPanelProps, 'facts' | 'caseFile'> & { picks: readonly SectionPick[] }) {
  const text = useText('fir')
  const [making, setMaking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const make = async () => {
    setMaking(true)
    setProblem(null)
    try {
      save(
        await api.firPaper({ body: { facts, picks: [...picks], languages: ['en', 'ur'], caseId: caseFile?.id ?? null } }),
        caseFile?.number,
      )
    } catch (reason) {
      setProblem(reason instanceof Problem ? reason : new Problem({ code: 'failed', status: 0 }))
    }
    setMaking(false)
  }
  return (
    <>
      <Button hotkey="P" icon="print" busy={making && text('pdf-making')} onPress={() => void make()}>
        {text('pdf')}
      </Button>
      <Refusal problem={problem} kept />
    </>
  )
}

function save(paper: Blob, number: string | undefined): void {
  savePaper(paper, `fir-draft${number ? `-${number}` : ''}.pdf`)
}
