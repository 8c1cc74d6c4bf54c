import { useParams } from 'wouter'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useText } from '../translation/use-text.tsx'
import { useFormat } from '../translation/use-format.ts'
import { FieldPage } from '../ui/FieldPage.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { ScreeningRecord } from './ScreeningRecord.tsx'

/** One of the officer's own screenings, on the phone. */
export function RecordPage() {
  const text = useText('screening')
  const format = useFormat()
  const { id } = useParams<{ id: string }>()
  const query = useQueryOf('screening', { params: { id } })
  const number = query.data?.screening.number
  usePageTitle(text('record.title'), (number as `SC-${string}` | undefined) ?? null)
  return (
    <FieldPage back="/field" where={number ?? text('record.title')} whereBelow={query.data && format.dayTime(query.data.screening.madeAt)}>
      <h1 className="sr">{text('record.title')}</h1>
      <Fetched query={query} what={text('record.wait')}>
        {(view) => <ScreeningRecord {...view} />}
      </Fetched>
    </FieldPage>
  )
}
