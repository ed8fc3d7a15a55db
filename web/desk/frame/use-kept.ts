import { useCallback, useState } from 'react'
import { useOfficer } from './officer.tsx'

/**
 * Remembers what an officer typed until it is sent: a reload, a new sign-in or a broken line loses nothing. Kept in
 * this tab for this officer only; `undefined` forgets it.
 */
export function useKept<Value>(name: string, start: Value) {
  const place = `desk/${useOfficer().id}/${name}`
  const [kept, setKept] = useState<{ readonly place: string; readonly value: Value | undefined }>(() => ({
    place,
    value: read<Value>(place),
  }))
  const value = kept.place === place ? kept.value : read<Value>(place)
  const keep = useCallback(
    (next: Value | undefined) => {
      setKept({ place, value: next })
      if (next === undefined) sessionStorage.removeItem(place)
      else sessionStorage.setItem(place, JSON.stringify(next))
    },
    [place],
  )
  return [value ?? start, keep] as const
}

function read<Value>(place: string): Value | undefined {
  const text = sessionStorage.getItem(place)
  return text === null ? undefined : (JSON.parse(text) as Value)
}
