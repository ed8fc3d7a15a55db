import { Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import type { DeskDossier } from '#api'
import { useLanguage } from '../../text/index.ts'
import type { Answers } from '../answers.ts'
import { Grouped } from '../grouped.tsx'

interface CheckLineProps {
  readonly check: NonNullable<DeskDossier['current']>['checks'][number]
  readonly place: number
  readonly answer: Answers[string] | undefined
  /** The cursor goes to the note as soon as there is one. */
  readonly noting: boolean
  readonly onAnswer: (passed: boolean) => void
  readonly onNote: (note: string) => void
  /** The note is written. */
  readonly onDone: () => void
}

/** One check with what to expect; what fails gets a word on why. */
export function CheckLine(props: CheckLineProps) {
  const { check, place, answer, onAnswer } = props
  const { text, pick } = useLanguage()
  const failed = answer?.passed === false
  const look = answer === undefined ? 'open' : failed ? 'failed' : 'passed'
  return (
    <fieldset className={`check check-${look}`}>
      <legend>
        <kbd>{place + 1}</kbd>
        {pick(check.label)}
      </legend>
      {check.expected && <Grouped className="check-expected" text={pick(check.expected)} />}
      <div className="verdicts">
        {[true, false].map((passed) => (
          <label key={String(passed)} className={passed ? 'verdict-pass' : 'verdict-fail'}>
            <input
              type="radio"
              name={`check-${check.id}`}
              checked={answer?.passed === passed}
              onChange={() => onAnswer(passed)}
            />
            {passed ? text.pass : text.fail}
          </label>
        ))}
      </div>
      {failed && <Note {...props} note={answer.note} />}
    </fieldset>
  )
}

type NoteProps = Omit<CheckLineProps, 'answer' | 'onAnswer'> & { readonly note: string }

function Note({ check, note, noting, onNote, onDone }: NoteProps) {
  const { text, pick } = useLanguage()
  const field = useRef<InputRef>(null)
  useEffect(() => {
    if (noting) field.current?.focus()
  }, [noting])
  return (
    <div className="check-note">
      <span>{pick(check.reason)}</span>
      <Input
        ref={field}
        aria-label={text.noteOn(pick(check.label))}
        placeholder={text.note}
        maxLength={500}
        value={note}
        onChange={({ target }) => onNote(target.value)}
        onPressEnter={onDone}
      />
    </div>
  )
}
