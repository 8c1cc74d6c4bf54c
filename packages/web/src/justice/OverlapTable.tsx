import type { SectionEffect } from '@panah/domain/law/charge-effect'
import { chargeEffect } from '@panah/domain/law/charge-effect'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { penaltyInWords } from '@panah/domain/law/explain'
import type { Finding, Verdict } from '@panah/domain/law/finding'
import { useMemo, type ReactNode } from 'react'
import { useLawWords, useSpeech } from '../law/law-words.ts'
import { Says } from '../law/Says.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Certainty } from '../ui/Finding.tsx'
import type { Fill } from '../ui/Glyph.tsx'
import { ElementChips } from './OffenceRow.tsx'
import type { Reading } from './reading.ts'

const fills: Readonly<Record<Verdict, Fill>> = { 'made-out': 'full', open: 'half', 'not-made-out': 'ring' }

interface Column {
  readonly offence: string
  readonly finding: Finding
  readonly stands: SectionEffect
}

type Row = readonly [head: string, cell: (column: Column) => ReactNode]

/** Sections side by side: what each says and needs, what is here of it, what it carries and costs. On a narrow screen each row lists them. */
export function OverlapTable({ law, reading, offences }: { law: CompiledLaw; reading: Reading; offences: readonly string[] }) {
  const words = useLawWords(law)
  const columns = useColumns(law, reading, offences)
  const rows = useRows(law, columns)
  const lead = reading.picks.find(({ as }) => as === 'lead')?.offence
  return (
    <div className="table-box">
      <table className="t compare">
        <thead>
          <tr>
            <td />
            {columns.map(({ offence }) => (
              <th key={offence} scope="col" className={offence === lead ? 'lead' : undefined}>
                {numbered(words.section(offence))}
                <span className="block dim">{numbered(words.offence(offence))}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, cell]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {columns.map((column) => (
                <td key={column.offence} className={column.offence === lead ? 'lead' : undefined}>
                  <b className="of-section" aria-hidden="true">
                    {numbered(words.section(column.offence))}
                  </b>
                  {cell(column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useRows(law: CompiledLaw, columns: readonly Column[]): readonly Row[] {
  const text = useText('fir')
  const words = useLawWords(law)
  const speech = useSpeech(law)
  const list = (kind: string, codes: readonly string[]) => numbered(codes.map((code) => words.code(kind, code)).join(text('list-comma')))
  const needs: Row = [text('row.needs'), ({ stands }) => (stands.version.needs ? list('needs', stands.version.needs) : text('row.nothing'))]
  const courtsOf = ({ stands }: Column) => stands.courts.map(({ court }) => court)
  return [
    [text('row.says'), ({ offence }) => <Says section={offence} />],
    [text('row.shown'), ({ finding }) => <ElementChips law={law} elements={finding.elements} />],
    [text('row.here'), ({ finding }) => <Here law={law} finding={finding} />],
    [text('row.penalty'), ({ stands }) => numbered(penaltyInWords(speech, stands.version.penalty))],
    [text('row.bail'), ({ stands }) => words.code('draft', `bailable.${stands.version.bailable}`)],
    [text('row.arrest'), ({ stands }) => words.code('draft', `cognisable.${stands.version.cognisable}`)],
    [text('row.court'), (column) => list('court', courtsOf(column))],
    [text('row.agency'), ({ stands }) => list('agency', stands.version.agencies)],
    ...(columns.some(({ stands }) => stands.version.needs) ? [needs] : []),
  ]
}

/** Whether the section is made out here, and the first facts that it still waits for. */
function Here({ law, finding: { finding, missing } }: { law: CompiledLaw; finding: Finding }) {
  const comma = useText('fir')('list-comma')
  const text = useText('law')
  const words = useLawWords(law)
  return (
    <Certainty fill={fills[finding]}>
      {text(`finding.${finding}`, { missing: missing.length })}
      {missing.length > 0 && (
        <span className="xs dim">
          {' '}
          {numbered(
            missing
              .slice(0, 3)
              .map((fact) => words.fact(fact))
              .join(comma),
          )}
        </span>
      )}
    </Certainty>
  )
}

function useColumns(law: CompiledLaw, { situation, qualification }: Reading, offences: readonly string[]): Column[] {
  const key = offences.join(' ')
  return useMemo(() => {
    const found = new Map(qualification.findings.map((finding) => [finding.offence, finding]))
    const { sections } = chargeEffect(law, situation, key.split(' '))
    return key.split(' ').flatMap((offence) => {
      const finding = found.get(offence)
      const stands = sections.find((section) => section.offence === offence)
      return finding && stands ? [{ offence, finding, stands }] : []
    })
  }, [law, situation, qualification, key])
}
