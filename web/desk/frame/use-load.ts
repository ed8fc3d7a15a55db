import { useCallback, useEffect, useRef, useState } from 'react'
import { isAttended } from './attendance.ts'
import { ask } from './expiry.ts'

/** What was loaded last stays while it is loaded again, and also when that fails. */
export interface Loaded<Value> {
  readonly value: Value | undefined
  /** When the value came, in milliseconds since 1970. */
  readonly at: number | undefined
  /** Why the latest attempt brought nothing. */
  readonly failure: unknown
}

/** Loads something and again on demand; with `every`, also quietly after so many milliseconds and on coming back. */
export function useLoad<Value>(load: () => Promise<Value>, every?: number) {
  const [loaded, setLoaded] = useState<Loaded<Value>>(nothing)
  const latest = useRef(0)
  const put = useCallback((value: Value) => {
    latest.current += 1
    setLoaded({ value, at: Date.now(), failure: undefined })
  }, [])
  const reload = useCallback(async () => {
    latest.current += 1
    const turn = latest.current
    try {
      const value = await ask(load)
      // Something newer came while this was on its way.
      if (turn === latest.current) put(value)
      return value
    } catch (failure) {
      if (turn === latest.current) setLoaded((before) => ({ ...before, failure }))
      return undefined
    }
  }, [load, put])
  useEffect(() => {
    setLoaded(nothing)
    void reload()
  }, [reload])
  useAgain(reload, every)
  return { ...loaded, reload, put }
}

const nothing = { value: undefined, at: undefined, failure: undefined }

function useAgain(reload: () => Promise<unknown>, every: number | undefined): void {
  useEffect(() => {
    if (every === undefined) return
    const look = () => {
      if (isAttended()) void reload()
    }
    addEventListener('focus', look)
    const timer = setInterval(look, every)
    return () => {
      removeEventListener('focus', look)
      clearInterval(timer)
    }
  }, [reload, every])
}
