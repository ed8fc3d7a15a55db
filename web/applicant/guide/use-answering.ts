import { useState } from 'react'
import type { DossierView, Question } from '#api'
import { getValueKind } from '#fact'
import { useDossier } from '../dossier/index.ts'
import { usePreference } from '../preference/index.ts'

interface Answering {
  readonly busy: boolean
  readonly problem: string | undefined
  /** Reads what was typed or tapped, and saves it; calls back once the server has it. */
  readonly answer: (typed: string) => Promise<void>
}

/** Saves the answer to one question, or says what is wrong with it. */
export function useAnswering(
  question: Pick<Question, 'fact' | 'kind'>,
  onSaved: (view: DossierView) => void,
): Answering {
  const { store } = useDossier()
  const { language } = usePreference()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const answer = async (typed: string) => {
    const parsed = getValueKind(question.kind).parse(typed)
    if (!parsed.ok) {
      setProblem(parsed.problem[language])
      return
    }
    setProblem(undefined)
    setBusy(true)
    const outcome = await store.answer({ [question.fact]: parsed.value })
    setBusy(false)
    if (outcome.kind === 'saved') onSaved(outcome.view)
    if (outcome.kind === 'refused') {
      const entry = outcome.problem?.entries?.find((one) => one.entry === question.fact)
      setProblem(entry?.message[language] ?? outcome.problem?.detail)
    }
  }
  return { busy, problem, answer }
}
