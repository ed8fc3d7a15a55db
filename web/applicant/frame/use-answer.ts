import { useCallback, useEffect, useState } from 'react'

export interface Answered<Value> {
  readonly value: Value | undefined
  readonly failure: unknown
  readonly retry: () => void
}

/** Asks the server for something a page needs; `ask` must keep its identity while nothing changes. */
export function useAnswer<Value>(ask: (signal: AbortSignal) => Promise<Value>): Answered<Value> {
  const [value, setValue] = useState<Value>()
  const [failure, setFailure] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same thing again
  useEffect(() => {
    const abort = new AbortController()
    setFailure(undefined)
    ask(abort.signal).then(setValue, (error: unknown) => {
      if (!abort.signal.aborted) setFailure(error)
    })
    return () => abort.abort()
  }, [ask, attempt])
  const retry = useCallback(() => setAttempt((before) => before + 1), [])
  return { value, failure, retry }
}
