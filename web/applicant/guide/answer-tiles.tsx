import { useState } from 'react'
import type { Question } from '#api'
import { Icon, Notice } from '../../design/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { guideText } from '../text/guide.ts'

export interface AnswerProps {
  readonly question: Question
  /** The answer given before, if any. */
  readonly typed: string
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onAnswer: (typed: string) => Promise<void>
}

/** One tap answers and moves on. */
export function AnswerTiles({ question, typed, busy, problem, onAnswer }: AnswerProps) {
  const t = useText(guideText)
  const say = useWords()
  const [tapped, setTapped] = useState<string>()
  const options =
    question.kind === 'yes-no'
      ? [
          { id: 'true', said: t.yes },
          { id: 'false', said: t.no },
        ]
      : question.options.map((option) => ({ id: option.id, said: say(option.label) }))
  const tap = (id: string) => {
    if (busy) return
    setTapped(id)
    void onAnswer(id)
  }
  return (
    <>
      {problem ? <Notice tone="bad" title={problem} live /> : null}
      <ul className="space-y-3">
        {options.map((option) => (
          <li key={option.id}>
            <button
              type="button"
              aria-pressed={typed === option.id}
              aria-busy={busy && tapped === option.id}
              onClick={() => tap(option.id)}
              className="flex min-h-16 w-full items-center justify-between gap-4 rounded-md border border-edge bg-paper px-5 py-4 text-left text-lg font-medium hover:border-accent hover:bg-accent-soft aria-busy:bg-accent-soft aria-pressed:border-2 aria-pressed:border-accent aria-pressed:bg-accent-soft"
            >
              {option.said}
              <Icon name={typed === option.id ? 'check' : 'forward'} className="size-6 text-accent" />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
