import type { Body } from '../../client/index.ts'

/** Answers a person gave that the server has not yet acknowledged; sent again under the same key. */
export type Unsent = Omit<Body<'stateFacts'>, 'version'>

/** Answers kept from before a reload, a lost network or an ended session. */
export function readOutbox(dossier: string): readonly Unsent[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(dossier)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isUnsent) : []
  } catch {
    return []
  }
}

/** Keeps the answers on the device until they are acknowledged. */
export function keepOutbox(dossier: string, unsent: readonly Unsent[]): void {
  try {
    if (unsent.length === 0) sessionStorage.removeItem(keyOf(dossier))
    else sessionStorage.setItem(keyOf(dossier), JSON.stringify(unsent))
  } catch {
    // Without storage the answers live as long as the page.
  }
}

function keyOf(dossier: string): string {
  return `haoban.unsent.${dossier}`
}

function isUnsent(kept: unknown): kept is Unsent {
  return typeof kept === 'object' && kept !== null && 'key' in kept && 'values' in kept && 'confirm' in kept
}
