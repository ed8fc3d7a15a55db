import type { Handlers } from '../call.ts'
import type { FilingParts } from '../parts.ts'
import { takeSigned } from '../signed.ts'
import { takeAnswer } from './work.ts'

/** What other offices confirm (行政协助). */
export function handleAssistance(parts: FilingParts): Pick<Handlers, 'takeAssistance'> {
  return {
    takeAssistance: async (call) => {
      await takeSigned(parts, call)
      const { reference, status, words } = call.body
      const confirmed = status === 'confirmed'
      await takeAnswer(parts, call.params.dossier, { reference, confirmed, words: words ?? '' })
      return { taken: true }
    },
  }
}
