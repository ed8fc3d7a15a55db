import type { Dossier } from '../dossier.ts'
import type { Confirmation, ConfirmationEvent } from '../event/confirmation.ts'
import type { Folds } from './folds.ts'

export const confirmationFolds: Folds<ConfirmationEvent['kind']> = {
  'confirmation-asked': (_, { party, contentHash, until }, { at }) => ({
    state: 'confirming',
    confirmation: {
      party,
      contentHash,
      askedAt: at,
      until,
      status: 'waiting',
      answeredAt: undefined,
      reason: '',
    },
  }),
  // What was filed goes on to be decided.
  confirmed: (dossier, _, { at }) => ({
    state: 'submitted',
    ...answer(dossier, { status: 'confirmed', answeredAt: at }),
  }),
  'confirmation-refused': (dossier, { reason }, { at }) =>
    answer(dossier, { status: 'refused', answeredAt: at, reason }),
  'confirmation-expired': (dossier, _, { at }) => answer(dossier, { status: 'expired', answeredAt: at }),
}

function answer({ confirmation }: Dossier, change: Partial<Confirmation>): Partial<Dossier> {
  return { confirmation: confirmation && { ...confirmation, ...change } }
}
