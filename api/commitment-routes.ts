import { z } from 'zod'
import { dossierView } from './dossier.ts'
import type { Route } from './route.ts'

const applicant = ['citizen', 'agent'] as const
const key = z.string().min(8).max(64)
const material = z.string().max(100)

/** Promises in writing that stand in for a proof (告知承诺). */
export const commitmentRoutes = {
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
} as const satisfies Record<string, Route>
