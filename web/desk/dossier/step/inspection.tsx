import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useKept } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { type Answers, findNext, listAnswers, readCheckKey } from '../answers.ts'
import { useInHand } from '../in-hand.tsx'
import { CheckLine } from './check-line.tsx'
import { MainButton } from './main-button.tsx'
import type { StepProps } from './step.ts'

/**
 * The checklist: what to look for is large beside each check. There is no way to pass all at once, because each is to
 * be looked at; one key a check is quick enough.
 */
export function Inspection({ blocked }: StepProps) {
  const { text } = useLanguage()
  const { desk, act, busy } = useInHand()
  const form = useRef<HTMLFormElement>(null)
  const checks = desk.current?.checks ?? []
  const [answers, keep] = useKept<Answers>(`${desk.dossier.id}/inspection`, {})
  const answered = listAnswers(checks, answers)
  const complete = answered.length === checks.length
  const failed = answered.filter(({ passed }) => !passed).length
  const answer = (place: number, passed: boolean) => {
    const check = checks[place]
    if (!check) return
    const next = { ...answers, [check.id]: { passed, note: answers[check.id]?.note ?? '' } }
    keep(next)
    if (passed) showCheck(form.current, findNext(checks, next, place))
  }
  // The key that fails a check also begins its note; a choice made with arrows or the mouse leaves the cursor alone.
  const [noting, setNoting] = useState<number>()
  useCheckKeys((place, passed) => {
    setNoting(passed ? undefined : place)
    answer(place, passed)
  })
  const send = async () => {
    if (complete && !blocked && (await act('inspect', { checks: answered }))) keep(undefined)
  }
  return (
    <form ref={form} className="stack" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <p className="quiet">{text.inspectHint}</p>
      <div className="checks">
        {checks.map((check, place) => (
          <CheckLine
            key={check.id}
            check={check}
            place={place}
            answer={answers[check.id]}
            noting={noting === place}
            onAnswer={(passed) => answer(place, passed)}
            onNote={(note) => keep({ ...answers, [check.id]: { passed: false, note } })}
            onDone={() => showCheck(form.current, findNext(checks, answers, place))}
          />
        ))}
      </div>
      <MainButton disabled={!complete || blocked} loading={busy === 'inspect'} onPress={send}>
        {failed > 0 ? text.inspectionFailed(failed) : text.submitInspection(answered.length, checks.length)}
      </MainButton>
      {failed > 0 && <p className="quiet">{text.inspectionFailedHint}</p>}
    </form>
  )
}

/** Brings the cursor to a check, or to the button when none is left. */
function showCheck(form: HTMLFormElement | null, place: number): void {
  if (place < 0) form?.querySelector('button')?.focus()
  const line = form?.querySelectorAll('.check')[place]
  line?.querySelector<HTMLInputElement>('input[type="radio"]')?.focus({ preventScroll: true })
  line?.scrollIntoView({ block: 'nearest' })
}

/** Digits answer the checks while nobody is typing words. */
function useCheckKeys(answer: (place: number, passed: boolean) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target, code, shiftKey, ctrlKey, metaKey, altKey, repeat } = event
      if (ctrlKey || metaKey || altKey || repeat) return
      if (target instanceof Element && target.closest('input:not([type="radio"]), textarea, [role="dialog"]'))
        return
      const meant = readCheckKey(code, shiftKey)
      if (!meant) return
      event.preventDefault()
      answer(meant.place, meant.passed)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}
