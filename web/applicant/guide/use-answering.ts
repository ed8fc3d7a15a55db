import { useEffect, useState, useSyncExternalStore } from 'react'
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

/**
 * Saves the answer to one question, or says what is wrong with it. An answer that had to wait on the device, even over
 * a new sign-in, is followed by the same call once it has arrived.
 */
export function useAnswering(
  question: Pick<Question, 'fact' | 'kind'>,
  onSaved: (view: DossierView) => void,
): Answering {
  const { store, view } = useDossier()
  const { language } = usePreference()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [kept, setKept] = useState(false)
  useEffect(() => {
    if (store.takeResumed(question.fact)) setKept(true)
  }, [store, question.fact])
  const unsent = useSyncExternalStore(store.subscribe, () => store.isUnsent(question.fact))
  const hasArrived = kept && !unsent
  // biome-ignore lint/correctness/useExhaustiveDependencies: called once, with the dossier as it is when the answer has arrived
  useEffect(() => {
    if (hasArrived) onSaved(view)
  }, [hasArrived])
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
    setKept(outcome.kind === 'kept' || outcome.kind === 'conflict')
    if (outcome.kind === 'saved') onSaved(outcome.view)
    if (outcome.kind === 'refused') {
      const entry = outcome.problem?.entries?.find((one) => one.entry === question.fact)
      setProblem(entry?.message[language] ?? outcome.problem?.detail)
    }
  }
  return { busy, problem, answer }
}
