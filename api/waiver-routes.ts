import { z } from 'zod'
import { dossierView } from './dossier.ts'
import { applicant, type Route } from './route.ts'

const key = z.string().min(8).max(64)
const material = z.string().max(100)

/** What another office answers to a request for assistance. */
export const assistanceNotice = z.object({
  notice: z.string().max(100),
  reference: z.string().min(1).max(100),
  status: z.enum(['confirmed', 'denied']),
  words: z.string().max(2000).nullable(),
})

/** Promises in writing (告知承诺) and the word of other offices (行政协助) that stand in for a paper. */
export const waiverRoutes = {
  commit: {
    method: 'POST',
    path: '/api/dossiers/:dossier/commitments',
    who: applicant,
    summary: 'Promise what a proof would show, in the wording that was read',
    body: z.object({ key, material, version: z.string().max(50), agreed: z.literal(true) }),
    answer: dossierView,
  },
  takeBackCommitment: {
    method: 'DELETE',
    path: '/api/dossiers/:dossier/commitments/:material',
    who: applicant,
    summary: 'Take a promise back before filing',
    query: z.object({ key }),
    answer: dossierView,
  },
  takeAssistance: {
    method: 'POST',
    path: '/api/callbacks/assistance/:dossier',
    who: 'anyone',
    signed: true,
    summary: 'Another office confirms or denies what it was asked',
    body: assistanceNotice,
    answer: z.object({ taken: z.literal(true) }),
  },
} as const satisfies Record<string, Route>
