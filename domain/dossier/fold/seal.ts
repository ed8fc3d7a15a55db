import type { SealEvent } from '../event/seal.ts'
import type { Folds } from './folds.ts'

export const sealFolds: Folds<SealEvent['kind']> = {
  sealed: (_, { seal, contentHash }, { at, actor }) => ({
    sealing: { seal, contentHash, at, by: actor.name, onBehalfOf: actor.onBehalfOf?.name },
  }),
}
