import { dropStatements } from '#fact'
import type { Dossier } from '../dossier.ts'
import type { Assistance, Commitment, WaiverEvent } from '../event/waiver.ts'
import { openStates } from '../state.ts'
import type { Folds } from './folds.ts'

export const waiverFolds: Folds<WaiverEvent['kind']> = {
  'commitment-made': ({ commitments }, { kind: _, ...made }, { at }) => ({
    commitments: [...commitments, { ...made, madeAt: at, checkedAt: undefined, status: 'made' }],
  }),
  'commitment-checked': (dossier, { material, kept }, { at }) =>
    settle(dossier, material, { status: kept ? 'kept' : 'broken', checkedAt: at }),
  'commitment-revoked': (dossier, { material }) => ({
    ...settle(dossier, material, { status: 'revoked' }),
    statements: openStates.includes(dossier.state) ? withoutPromise(dossier, material) : dossier.statements,
  }),
  'assistance-asked': ({ assistance }, { kind: _, ...asked }) => ({
    assistance: [...assistance, { ...asked, status: 'waiting' }],
  }),
  'assistance-answered': (dossier, { reference }) => finish(dossier, reference, 'answered'),
  'assistance-overdue': (dossier, { reference }) => finish(dossier, reference, 'overdue'),
}

/** The latest commitment about a material is the one that counts. */
function settle({ commitments }: Dossier, material: string, change: Partial<Commitment>): Partial<Dossier> {
  const latest = commitments.findLastIndex((commitment) => commitment.material === material)
  return {
    commitments: commitments.map((commitment, index) =>
      index === latest ? { ...commitment, ...change } : commitment,
    ),
  }
}

/** What a promise stated that was taken back before anything was decided on it. */
function withoutPromise({ statements, commitments }: Dossier, material: string): Dossier['statements'] {
  const made = commitments.findLast((commitment) => commitment.material === material)
  return dropStatements(statements, ({ source }) => {
    return source.kind === 'commitment' && source.name === made?.commitment
  })
}

function finish({ assistance }: Dossier, reference: string, status: Assistance['status']): Partial<Dossier> {
  return {
    assistance: assistance.map((each) => (each.reference === reference ? { ...each, status } : each)),
  }
}
