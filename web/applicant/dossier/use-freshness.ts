import { useEffect } from 'react'
import { isWaiting } from './stage.ts'
import type { DossierState, DossierStore } from './store.ts'

const shortest = 700
const longest = 5_000
const growth = 1.35
const atCounter = new Set(['checked-in', 'inspected'])

/**
 * Keeps a dossier fresh: asks again, ever more slowly, while a paper is read, a register is asked or a counter is at
 * work; after the network
 * or the window comes back; and until everything unsent is sent.
 */
export function useFreshness(store: DossierStore, state: DossierState): void {
  const waiting = state.view !== undefined && (isWaiting(state.view) || atCounter.has(state.view.state))
  const version = state.view?.version
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version starts the waiting times anew
  useEffect(() => (waiting ? repeat(() => store.load()) : undefined), [store, waiting, version])
  useEffect(() => {
    if (state.saving !== 'offline') return
    const timer = setTimeout(() => void store.load(), store.patience)
    return () => clearTimeout(timer)
  }, [store, state])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void store.load()
    }
    window.addEventListener('online', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('online', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [store])
}

function repeat(act: () => Promise<void>): () => void {
  let wait = shortest
  let timer = setTimeout(run, wait)
  async function run(): Promise<void> {
    await act()
    wait = Math.min(longest, wait * growth)
    timer = setTimeout(run, wait)
  }
  return () => clearTimeout(timer)
}
