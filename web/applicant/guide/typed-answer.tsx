import { type FormEvent, useState } from 'react'
import { Button } from '../../design/index.ts'
import { FactField } from '../../field/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { guideText } from '../text/guide.ts'
import type { AnswerProps } from './answer-tiles.tsx'

/** An answer that has to be typed. */
export function TypedAnswer({ question, typed: before, busy, problem, onAnswer }: AnswerProps) {
  const t = useText(guideText)
  const say = useWords()
  const { language } = usePreference()
  const [typed, setTyped] = useState(before)
  const send = (event: FormEvent) => {
    event.preventDefault()
    void onAnswer(typed)
  }
  return (
    <form onSubmit={send} noValidate className="space-y-5">
      <FactField
        kind={question.kind}
        label={say(question.label)}
        error={problem}
        language={language}
        options={question.options}
        typed={typed}
        onType={setTyped}
      />
      <Button type="submit" busy={busy}>
        {t.next}
      </Button>
    </form>
  )
}
