import type { Handlers } from '../call.ts'
import type { FilingParts } from '../parts.ts'
import { takeSigned } from '../signed.ts'
import { takeAnswer } from './work.ts'

/** What agencies answer to disputes (异议). */
export function handleCorrections(parts: FilingParts): Pick<Handlers, 'takeCorrection'> {
  return {
    takeCorrection: async (call) => {
      await takeSigned(parts, call)
      const { reference, status, words } = call.body
      await takeAnswer(parts, call.params.dossier, {
        reference,
        upheld: status === 'upheld',
        words: words ?? '',
      })
      return { taken: true }
    },
  }
}
