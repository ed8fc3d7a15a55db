import type { DossierView } from '#api'

/** Whether the applicant may change what the dossier says; once it is filed only while a correction is asked for. */
export function isOpen({ state }: Pick<DossierView, 'state'>): boolean {
  return state === 'draft' || state === 'correction'
}
