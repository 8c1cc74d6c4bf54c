import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { homeOf, ways } from '../ways.ts'
import { Named } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { DeskFrame, SyntheticChip, type DeskFrameProps } from '../ui/DeskFrame.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LanguageMenu } from '../ui/Settings.tsx'
import { useSession } from './session-context.ts'
import '../ui/desk-face.css'
import '../ui/charts.css'

/** The desk with the bar of whoever is signed in. A room gives it its queue and its record. */
export function Desk(props: Omit<DeskFrameProps, 'nav' | 'tools' | 'homeHref'> & { children: ReactNode }) {
  const { me, lock } = useSession()
  const ui = useText('ui')
  const text = useText('access')
  const [path] = useLocation()
  const { role, unitName } = me.account
  const nav = ways
    .filter((way) => (way.roles as readonly string[]).includes(role))
    .map((way) => ({ href: way.href, label: ui(`nav.${way.key}`), current: path === way.href || path.startsWith(`${way.href}/`) }))
  return (
    <DeskFrame
      {...props}
      nav={nav}
      homeHref={homeOf[role]}
      tools={
        <>
          {me.synthetic && <SyntheticChip />}
          <LanguageMenu />
          <Link href="/me">
            <Icon name="person" size={16} />
            <span className="narrow-sr">{text.rich('who', { role: text(`role.${role}`), unit: <Named name={unitName} /> })}</span>
          </Link>
          <Button size="small" icon="lock" hotkey="F9" label={text('lock')} onPress={lock} />
        </>
      }
    />
  )
}
