import { useCallback, useEffect, useState } from 'react'
import { CallFailure } from '../../client/index.ts'

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string }

/** Loads something and again on demand; what came last stays on the page while it is loaded again. */
export function useLoad<Value>(load: () => Promise<Value>) {
  const [state, setState] = useState<Loaded<Value>>({ kind: 'loading' })
  const reload = useCallback(async () => {
    try {
      setState({ kind: 'here', value: await load() })
    } catch (error) {
      setState({ kind: 'failed', message: messageOf(error) })
    }
  }, [load])
  useEffect(() => {
    void reload()
  }, [reload])
  const put = useCallback((value: Value) => setState({ kind: 'here', value }), [])
  return { state, reload, put }
}

export function messageOf(error: unknown): string {
  if (error instanceof CallFailure && error.problem) return error.problem.detail
  return error instanceof Error ? error.message : String(error)
}
