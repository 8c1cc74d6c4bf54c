import { useEffect, useSyncExternalStore } from 'react'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The phone's voice for a language, or null where it has none. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null
  return speechSynthesis.getVoices().find(({ lang }) => lang.replace('_', '-').toLowerCase().split('-')[0] === language) ?? null
}

/** Voices come a while after the page. */
function subscribe(onChange: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => undefined
  speechSynthesis.addEventListener('voiceschanged', onChange)
  return () => speechSynthesis.removeEventListener('voiceschanged', onChange)
}

/** Has the phone say a question aloud. Where it has no voice for the language there is no button. */
export function ReadAloud({ words }: { words: string }) {
  const text = useText('screening')
  const { code } = useLanguage()
  const voice = useSyncExternalStore(
    subscribe,
    () => voiceFor(code),
    () => null,
  )
  // What is being said stops with the page: the next question is another, and is drawn anew.
  useEffect(() => () => window.speechSynthesis?.cancel(), [])
  if (!voice) return null

  function say() {
    const utterance = new SpeechSynthesisUtterance(words)
    utterance.voice = voice
    utterance.lang = voice?.lang ?? code
    speechSynthesis.cancel()
    speechSynthesis.speak(utterance)
  }

  return (
    <button type="button" className="read-aloud" onClick={say}>
      <Icon name="speech" />
      <span>{text('question.read-aloud')}</span>
    </button>
  )
}
