import { useCallback, useRef } from 'react'
import { makeKey } from '../../client/index.ts'

/** A key for each act: what is sent again unchanged, after a broken line for instance, is the same act. */
export function useKeys(): (content: unknown) => string {
  const keys = useRef(new Map<string, string>())
  return useCallback((content) => {
    const words = JSON.stringify(content)
    const key = keys.current.get(words) ?? makeKey()
    keys.current.set(words, key)
    return key
  }, [])
}
