import { useSyncExternalStore } from 'react'
import { CallFailure } from '../../client/index.ts'

const listeners = new Set<() => void>()
let expired = false

/** Does work that speaks to the server; notices when nobody is signed in any more, and still throws. */
export async function ask<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CallFailure && error.kind === 'signed-out') expire()
    throw error
  }
}

/** Whether the session has ended while somebody was at work. */
export function useExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => expired,
  )
}

function expire(): void {
  expired = true
  for (const listener of listeners) listener()
}
