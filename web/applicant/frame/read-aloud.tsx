import { useEffect, useState } from 'react'
import { Button } from '../../design/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { usePlace } from '../router/index.ts'
import { frameText } from '../text/frame.ts'
import { canSpeak, speakPage, stopSpeaking } from './speech.ts'

/** Reads the page aloud, and stops. */
export function ReadAloud() {
  const t = useText(frameText)
  const { language } = usePreference()
  const { pathname } = usePlace()
  const [speaking, setSpeaking] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving to another page stops the reading of this one
  useEffect(() => {
    return () => {
      stopSpeaking()
      setSpeaking(false)
    }
  }, [pathname])
  if (!canSpeak()) return null
  const start = () => {
    setSpeaking(true)
    speakPage(language, () => setSpeaking(false))
  }
  const stop = () => {
    stopSpeaking()
    setSpeaking(false)
  }
  return (
    <span data-silent data-print="no">
      <Button weight="secondary" icon={speaking ? 'stop' : 'sound'} onClick={speaking ? stop : start}>
        {speaking ? t.stop : t.read}
      </Button>
    </span>
  )
}
