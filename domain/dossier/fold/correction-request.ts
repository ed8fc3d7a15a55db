import type { Dossier } from '../dossier.ts'
import type { CorrectionRequest, CorrectionRequestEvent } from '../event/correction-request.ts'
import type { Folds } from './folds.ts'

export const correctionRequestFolds: Folds<CorrectionRequestEvent['kind']> = {
  'correction-request-sent': ({ correctionRequests }, { fact, source, reference, until }) => ({
    correctionRequests: [
      ...correctionRequests,
      { fact, source, reference, until, status: 'waiting', words: undefined },
    ],
  }),
  'correction-request-answered': (dossier, { reference, upheld, words }) =>
    settle(dossier, reference, { status: upheld ? 'upheld' : 'rejected', words }),
  'correction-request-overdue': (dossier, { reference }) => settle(dossier, reference, { status: 'overdue' }),
}

function settle(
  { correctionRequests }: Dossier,
  reference: string,
  change: Partial<CorrectionRequest>,
): Partial<Dossier> {
  return {
    correctionRequests: correctionRequests.map((request) =>
      request.reference === reference ? { ...request, ...change } : request,
    ),
  }
}
