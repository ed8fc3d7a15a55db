import { z } from 'zod'
import { dossierState, dossierView } from './dossier.ts'
import type { Route } from './route.ts'
import { instant, words } from './wording.ts'

const status = z.enum(['waiting', 'confirmed', 'refused', 'expired'])

/** One line of what a person was asked to agree to. */
export const confirmationCard = z.object({
  dossier: z.string(),
  title: words,
  applicant: z.string(),
  status,
  state: dossierState,
  until: instant,
})
export type ConfirmationCard = z.infer<typeof confirmationCard>

/** Everything a person sees before they agree, and what came of it afterwards. */
export const confirmationView = z.object({
  dossier: z.string(),
  number: z.string(),
  matter: z.object({ id: z.string(), title: words }),
  applicant: z.string(),
  party: z.object({ name: z.string(), idNumber: z.string() }),
  /** Left without a value while a register still has to say. */
  rows: z.array(z.object({ fact: z.string(), label: words, shown: words.optional() })),
  declaration: words,
  afterwards: words,
  /** Names exactly what is shown; goes back with the agreement. */
  contentHash: z.string(),
  /** Registers that were asked about the person, and why. */
  asked: z.array(z.object({ label: words, purpose: words })),
  askedAt: instant,
  until: instant,
  status,
  state: dossierState,
  hotline: z.string(),
  /** Why it was denied. */
  reasons: z.array(z.string()),
  result: dossierView.shape.result,
})
export type ConfirmationView = z.infer<typeof confirmationView>

const key = z.string().min(8).max(64)
const contentHash = z.string().regex(/^[0-9a-f]{64}$/u)

/** What the person a dossier is about does with it (本人确认); acting for them is not possible here. */
export const confirmationRoutes = {
  listConfirmations: {
    method: 'GET',
    path: '/api/confirmations',
    who: ['citizen'],
    summary: 'What I am, or was, asked to agree to',
    answer: z.array(confirmationCard),
  },
  readConfirmation: {
    method: 'GET',
    path: '/api/confirmations/:dossier',
    who: ['citizen'],
    summary: 'What exactly I am asked to agree to',
    answer: confirmationView,
  },
  confirm: {
    method: 'POST',
    path: '/api/confirmations/:dossier',
    who: ['citizen'],
    summary: 'Agree, to exactly what was shown',
    body: z.object({ key, contentHash }),
    answer: confirmationView,
  },
  refuseConfirmation: {
    method: 'POST',
    path: '/api/confirmations/:dossier/refusal',
    who: ['citizen'],
    summary: 'Do not agree; the application ends',
    body: z.object({ key, reason: z.string().max(500) }),
    answer: confirmationView,
  },
  remindParty: {
    method: 'POST',
    path: '/api/dossiers/:dossier/reminder',
    who: ['citizen', 'agent'],
    summary: 'Ask the person once more to agree',
    body: z.object({ key }),
    answer: dossierView,
  },
} as const satisfies Record<string, Route>
