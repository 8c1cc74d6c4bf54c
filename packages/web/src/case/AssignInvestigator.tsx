import type { CaseView } from '@panah/domain/contract/case'
import { useState } from 'react'
import { Fetched } from '../sync/Fetched.tsx'
import { Refusal } from '../sync/Refusal.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useNamed } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioField } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/Notice.tsx'

/** Puts an investigating officer on a file: who sees it from then on, and may pick the sections. */
export function AssignInvestigator({ view }: { view: CaseView }) {
  const text = useText('case')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon="plus" onPress={() => setOpen(true)}>
        {text('assign.button')}
      </Button>
      {open && <Assign view={view} onClose={() => setOpen(false)} />}
    </>
  )
}

function Assign({ view: { file, people }, onClose }: { view: CaseView; onClose: () => void }) {
  const text = useText('case')
  const named = useNamed()
  const query = useQueryOf('investigators', { query: { district: file.district } })
  const assign = useCommand('case.assign-investigator', { renews: ['caseFile', 'cases'] })
  const [chosen, setChosen] = useState<string | null>(null)
  const there = new Set(people.map(({ id }) => id))
  async function submit(investigatorId: string) {
    if (await assign.send({ caseId: file.id, investigatorId })) onClose()
  }
  return (
    <Dialog
      title={text.rich('assign.title', { number: file.number })}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="main"
            busy={assign.sending && text('assign.sending')}
            disabledBecause={chosen === null && text('assign.choose-first')}
            onPress={() => chosen && void submit(chosen)}
          >
            {text('assign.confirm')}
          </Button>
          <Button onPress={onClose}>{text('dialog.back')}</Button>
        </>
      }
    >
      <p className="sm muted">{text('assign.about')}</p>
      <Fetched query={query} what={text('assign.fetching')}>
        {({ investigators }) => {
          const free = investigators.filter(({ id }) => !there.has(id))
          return free.length === 0 ? (
            <EmptyState title={text('assign.nobody.title')}>{text('assign.nobody.what')}</EmptyState>
          ) : (
            <RadioField
              label={text('assign.officer')}
              options={free.map(({ id, number, unitName }) => ({ value: id, label: number, hint: named(unitName) }))}
              value={chosen}
              onChange={setChosen}
            />
          )
        }}
      </Fetched>
      <Refusal problem={assign.problem} kept />
    </Dialog>
  )
}
