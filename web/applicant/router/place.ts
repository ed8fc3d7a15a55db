import { useSyncExternalStore } from 'react'

/** Where one is. */
export interface Place {
  readonly pathname: string
  readonly search: string
}

const listeners = new Set<() => void>()
let place: Place = readPlace()

window.addEventListener('popstate', () => announce())

/** Goes to another page of these pages. */
export function goTo(address: string): void {
  window.history.pushState(null, '', address)
  announce()
  window.scrollTo(0, 0)
}

/** Goes there without leaving a step to come back to. */
export function goToReplacing(address: string): void {
  window.history.replaceState(null, '', address)
  announce()
}

/** Where one is, now and after every move. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  place = readPlace()
  for (const listener of listeners) listener()
}

function readPlace(): Place {
  return { pathname: window.location.pathname, search: window.location.search }
}
