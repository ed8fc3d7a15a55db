import { addDays } from '#calendar'
import { decideConsent, decideDispute, decideStateFacts } from '#dossier'
import type { Handlers } from './call.ts'
import { performCalled } from './called-act.ts'
import type { FilingParts } from './parts.ts'
import { viewDossier } from './view/dossier-view.ts'

/** Days for which agencies may be asked after consent; long enough for corrections, and renewed by saying it again. */
export const consentDays = 90

/** What an applicant says: answers and corrections, consent, disagreement with a register. */
export function handleEntries(
  parts: FilingParts,
): Pick<Handlers, 'stateFacts' | 'giveConsent' | 'disputeFact'> {
  return {
    stateFacts: async (call) => {
      const { key, version, values, confirm } = call.body
      const filed = await performCalled(parts, call, {
        name: 'stateFacts',
        deed: 'change',
        key,
        content: { values, confirm },
        decide: ({ dossier, matter, at }) =>
          decideStateFacts(dossier, { matter, version, values, confirm, at }),
      })
      return viewDossier(parts, filed)
    },
    giveConsent: async (call) => {
      const { key, sources, given } = call.body
      const filed = await performCalled(parts, call, {
        name: 'giveConsent',
        deed: 'change',
        key,
        content: { sources, given },
        decide: ({ dossier, matter, today }) =>
          decideConsent(dossier, { matter, sources, given, today, until: addDays(today, consentDays) }),
      })
      return viewDossier(parts, filed)
    },
    disputeFact: async (call) => {
      const { key, fact, claims, reason } = call.body
      const filed = await performCalled(parts, call, {
        name: 'disputeFact',
        deed: 'change',
        key,
        content: { fact, claims, reason },
        decide: ({ dossier, matter, at }) => decideDispute(dossier, { matter, fact, claims, reason, at }),
      })
      return viewDossier(parts, filed)
    },
  }
}
