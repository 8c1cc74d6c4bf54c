import type { ReferralNeed } from '@panah/domain/referral/referral'
import type { Service } from '@panah/domain/referral/service-provider'
import type { ReactNode } from 'react'
import { useLanguageWords } from '../person/who-words.ts'
import { Who } from '../person/Who.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { NeverSent } from './NeverSent.tsx'

interface NeedViewProps {
  service: Service
  need: ReferralNeed
  /** While it is being written: what stands where her words to the provider will be. */
  noWords?: ReactNode
}

export const serviceIcons: Readonly<Record<Service, IconName>> = {
  shelter: 'bed',
  medical: 'plus',
  psychosocial: 'speech',
  'legal-aid': 'scales',
  interpreter: 'globe',
  return: 'leave',
}

/** What a provider sees. The caseworker sees the very same before it is sent. */
export function NeedView({ service, need, noWords }: NeedViewProps) {
  const text = useText('referral')
  const languages = useLanguageWords()
  const lines: readonly (readonly [IconName, ReactNode] | false)[] = [
    [serviceIcons[service], text(`service.${service}`)],
    ['person', <Who key="who" person={need} />],
    need.treatedAsChild && ['shield', text('need.child')],
    need.childrenAlong > 0 && ['people', text('need.children-along', { children: need.childrenAlong })],
    need.disability && ['person', text('need.disability')],
    need.medicalCareNeeded && ['plus', text('need.medical')],
    need.addressMustStayHidden && ['lock', text('need.hidden')],
    ['speech', need.languages.length > 0 ? text('need.speaks', { languages: languages(need.languages) }) : text('need.language-unknown')],
  ]
  return (
    <div className="stack need">
      <ul className="lines">
        {lines.map((line, index) =>
          line === false ? null : (
            <li key={index}>
              <Icon name={line[0]} />
              <span>{numbered(line[1])}</span>
            </li>
          ),
        )}
      </ul>
      {need.words ? (
        <blockquote dir="auto" className="letter">
          {need.words}
        </blockquote>
      ) : (
        noWords && <p className="sm dim">{noWords}</p>
      )}
      <NeverSent />
    </div>
  )
}
