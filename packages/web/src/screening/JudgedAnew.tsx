import { reachOf } from '@panah/domain/access/policy'
import type { Reclassified } from '@panah/domain/contract/screening'
import type { CompiledLaw } from '@panah/domain/law/compile'
import type { LabelCode } from '@panah/domain/screening/interviewed'
import type { Screening } from '@panah/domain/screening/screening'
import { screeningPolicy } from '@panah/domain/screening/screening.policy'
import { textFault } from '@panah/domain/text-fault'
import { useState } from 'react'
import { useSession } from '../access/session-context.ts'
import { useLawWords } from '../law/law-words.ts'
import { useCommand } from '../sync/use-command.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckList } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/Field.tsx'

interface JudgedProps {
  law: CompiledLaw
  screening: Screening
  /** The newest first. */
  reclassified: readonly Reclassified[]
}

const labels = ['trafficking', 'smuggling', 'bonded-labour', 'missing-person', 'other', 'none'] as const satisfies readonly LabelCode[]
const longest = 1000

/** The labels as a person judged them after the first, each with its reason, and the way to judge them anew. What was found first stands above. */
export function JudgedAnew({ law, screening, reclassified }: JudgedProps) {
  const text = useText('screening')
  const format = useFormat()
  const role = useSession().me.account.role
  const words = useLabelWords(law)
  const [judging, setJudging] = useState(false)
  const may = reachOf(screeningPolicy, 'reclassify', role) !== null
  if (reclassified.length === 0 && !may) return null
  return (
    <div className="pad stack sm">
      {reclassified.map(({ version, labels: judged, because, judgedBy, judgedAt }) => (
        <div key={version}>
          <b>{numbered(text('judged.as', { labels: judged.map(words).join(text('list-comma')), when: format.day(judgedAt) }))}</b>
          {judgedBy && <span className="dim"> {numbered(judgedBy.number)}</span>}
          <p className="kept-words" dir="auto">
            {because}
          </p>
        </div>
      ))}
      {reclassified.length > 0 && <p className="muted">{text('judged.first-stays')}</p>}
      {may && (
        <div>
          <Button size="small" icon="pencil" onPress={() => setJudging(true)}>
            {text('judged.anew')}
          </Button>
        </div>
      )}
      {judging && <Judge law={law} screening={screening} now={reclassified[0]?.labels ?? null} onClose={() => setJudging(false)} />}
    </div>
  )
}

/** The words of the law for a label; that somebody is missing is no finding of the law. */
function useLabelWords(law: CompiledLaw): (label: LabelCode) => string {
  const text = useText('screening')
  const words = useLawWords(law)
  return (label) => (label === 'missing-person' ? text('label.missing-person') : words.code('label', label))
}

interface JudgeProps {
  law: CompiledLaw
  screening: Screening
  now: readonly LabelCode[] | null
  onClose: () => void
}

function Judge({ law, screening, now, onClose }: JudgeProps) {
  const text = useText('screening')
  const words = useLabelWords(law)
  const command = useCommand('screening.reclassify')
  const [chosen, setChosen] = useState<readonly LabelCode[]>(now ?? labels.filter((label) => screening.classification.includes(label)))
  const [because, setBecause] = useState('')
  const fault = textFault(because, longest)
  const blocked =
    chosen.length === 0
      ? text('judged.label-first')
      : because.trim() === ''
        ? text('judged.reason-first')
        : fault !== null && text(`fault.${fault}`, { longest })

  async function submit() {
    const given = { screeningId: screening.id, baseVersion: screening.version, labels: [...chosen], because: because.trim() }
    if (await command.send(given)) onClose()
  }

  return (
    <Dialog
      title={text('judged.anew')}
      onClose={onClose}
      actions={
        <>
          <Button kind="main" busy={command.sending && text('judged.saving')} disabledBecause={blocked} onPress={() => void submit()}>
            {text('judged.save')}
          </Button>
          <Button onPress={onClose}>{text('judged.back')}</Button>
        </>
      }
    >
      <p className="sm muted">{text('judged.how')}</p>
      <CheckList
        label={text('judged.labels')}
        options={labels.map((label) => ({ value: label, label: words(label) }))}
        values={chosen}
        onChange={setChosen}
      />
      <TextArea label={text('judged.because')} hint={text('judged.because-hint')} rows={3} value={because} onChange={setBecause} />
      <Refusal problem={command.problem} kept />
    </Dialog>
  )
}
