import { Component, type ReactNode } from 'react'
import { isReady } from '../translation/catalogues.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { mainId } from '../ui/SkipLink.tsx'

/** Stands where a page broke or could not be fetched, so that nobody faces an empty screen. */
export class Mishap extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const language = useLanguage()
  return (
    <main id={mainId} tabIndex={-1} className="page">
      {isReady(language, 'ui') ? <InWords /> : <BeforeWords />}
    </main>
  )
}

function InWords() {
  const text = useText('ui')
  return (
    <Notice
      spoken
      icon="danger"
      title={text('mishap.title')}
      actions={
        <Button kind="main" onPress={() => location.reload()}>
          {text('mishap.again')}
        </Button>
      }
    >
      {text('mishap.what')}
    </Notice>
  )
}

// The sentences themselves could not be fetched: the one place that says something without them, in both languages.
function BeforeWords() {
  return (
    <Notice
      spoken
      icon="offline"
      title={
        <>
          <span lang="en" dir="ltr">
            No signal
          </span>{' '}
          ·{' '}
          <span lang="ur" dir="rtl">
            سگنل نہیں
          </span>
        </>
      }
      actions={
        <Button kind="main" onPress={() => location.reload()}>
          <span lang="en" dir="ltr">
            Try again
          </span>
          {' · '}
          <span lang="ur" dir="rtl">
            دوبارہ کوشش کریں
          </span>
        </Button>
      }
    />
  )
}
