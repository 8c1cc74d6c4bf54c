import type { SheetAsked } from '@panah/domain/screening/sheet/sheet'
import { useState } from 'react'
import { api } from '../sync/client.ts'
import { Problem } from '../sync/problem.ts'
import { savePaper } from '../sync/save-paper.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'

/** Asks the server for the paper and hands it to the browser. It is made there, because a phone carries no fonts for paper. */
export function PrintSheet({ asked, main = false }: { asked: SheetAsked; main?: boolean }) {
  const text = useText('screening')
  const [printing, setPrinting] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function print() {
    setPrinting(true)
    setProblem(null)
    try {
      savePaper(await api.sheet({ body: asked }), 'screening-sheet.pdf')
    } catch (reason) {
      if (!(reason instanceof Problem)) throw reason
      setProblem(reason)
    } finally {
      setPrinting(false)
    }
  }
  return (
    <>
      <Button
        kind={main ? 'main' : 'plain'}
        size={main ? 'big' : 'small'}
        icon="print"
        busy={printing && text('sheets.printing')}
        onPress={() => void print()}
      >
        {text('sheets.print')}
      </Button>
      <Refusal problem={problem} />
    </>
  )
}
