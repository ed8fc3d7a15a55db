import { useSyncExternalStore } from 'react'
import type { Session } from '#api'
import { readSession } from '../../client/index.ts'

const listeners = new Set<() => void>()
let session: Session | undefined

/** Asks once who is signed in; a server that cannot be reached leaves the question open. */
export async function loadSession(): Promise<void> {
  try {
    session = await readSession()
  } catch {
    session = { signedIn: false }
  }
  for (const listener of listeners) listener()
}

/** Who is signed in; undefined until the server has said so. */
export function useSession(): Session | undefined {
  return useSyncExternalStore(subscribe, () => session)
}

/** Where to sign in, coming back to the same place. */
export function signInAddress(back = window.location.pathname + window.location.search): string {
  return `/auth/sign-in?return=${encodeURIComponent(back)}`
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
