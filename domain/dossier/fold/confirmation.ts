import type { Dossier } from '../dossier.ts'
import type { Confirmation, ConfirmationEvent } from '../event/confirmation.ts'
import type { Folds } from './folds.ts'

export const confirmationFolds: Folds<ConfirmationEvent['kind']> = {
  'confirmation-asked': (_, { party, contentHash, until }, { at }) => ({
    state: 'confirming',
    confirmation: { party, contentHash, askedAt: at, until, status: 'waiting', answeredAt: undefined },
  }),
  confirmed: (dossier, _, { at }) => answered(dossier, 'confirmed', at),
  'confirmation-refused': (dossier, _, { at }) => answered(dossier, 'refused', at),
  'confirmation-expired': (dossier, _, { at }) => answered(dossier, 'expired', at),
}

function answered(dossier: Dossier, status: Confirmation['status'], at: string): Partial<Dossier> {
  return { confirmation: dossier.confirmation && { ...dossier.confirmation, status, answeredAt: at } }
}
