import { lazy, type ComponentType } from 'react'
import { useSession } from '../access/session-context.ts'
import { RecordPage } from './RecordPage.tsx'

const DeskPage = lazy(async (): Promise<{ default: ComponentType }> => ({
  default: (await import('../case/ScreeningsPage.tsx')).ScreeningsPage,
}))

/** One saved screening, in the face of whoever reads it: the phone for the officer in the field, the desk for those who decide. */
export function ScreeningPage() {
  const { me } = useSession()
  return me.account.role === 'frontline-officer' ? <RecordPage /> : <DeskPage />
}
