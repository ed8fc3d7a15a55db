/** How far a dossier is. Rated comes after any end; what was granted stays granted. */
export const dossierStates = [
  'draft',
  // Waits for the person it is about to agree.
  'confirming',
  'submitted',
  // A person decides what the rules do not.
  'reviewing',
  'paying',
  'checked-in',
  'inspected',
  'correction',
  'granted',
  'denied',
  'withdrawn',
  'rated',
] as const
export type DossierState = (typeof dossierStates)[number]

/** States in which the applicant may still change what the dossier says. */
export const openStates: readonly DossierState[] = ['draft', 'correction']

/** States in which a counter has it in hand. */
export const counterStates: readonly DossierState[] = ['checked-in', 'inspected']

/** States that nothing but a rating follows. */
export const endStates: readonly DossierState[] = ['granted', 'denied', 'withdrawn', 'rated']
