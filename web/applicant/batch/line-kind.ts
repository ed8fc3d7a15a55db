import type { BatchLine } from '#api'

/** How far a line is, as people see it: its own state until the person was asked, then that of its dossier. */
export const lineKinds = [
  'waiting',
  'checking',
  'stopped',
  'confirming',
  'submitted',
  'reviewing',
  'granted',
  'denied',
  'withdrawn',
  'other',
] as const
export type LineKind = (typeof lineKinds)[number]

export function kindOf({ state, dossierState }: Pick<BatchLine, 'state' | 'dossierState'>): LineKind {
  if (state !== 'sent') return state
  if (dossierState === 'rated') return 'granted'
  return lineKinds.find((kind) => kind === dossierState) ?? 'other'
}
