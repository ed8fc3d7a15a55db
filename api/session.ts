import { z } from 'zod'
import { words } from './wording.ts'

export const role = z.enum(['citizen', 'agent', 'officer', 'helper', 'administrator'])
export type Role = z.infer<typeof role>

/** Who is signed in; `csrf` goes back as `X-CSRF-Token` with every change. */
export const session = z.discriminatedUnion('signedIn', [
  z.object({ signedIn: z.literal(false) }),
  z.object({
    signedIn: z.literal(true),
    csrf: z.string(),
    person: z.object({
      id: z.string(),
      name: z.string(),
      role,
      /** Assurance level the identity provider vouches for. */
      level: z.string(),
      company: z.object({ id: z.string(), name: z.string() }).optional(),
      /** The person they act for now, by consent or as guardian. */
      principal: z.object({ id: z.string(), name: z.string() }).optional(),
      office: z.object({ id: z.string(), name: z.string() }).optional(),
    }),
  }),
])
export type Session = z.infer<typeof session>

/** One line of the list a citizen finds matters in. */
export const matterCard = z.object({
  id: z.string(),
  version: z.string(),
  title: words,
  summary: words,
  mode: z.enum(['guided', 'quick']),
  department: words,
  alsoCalled: z.array(z.string()),
  /** Whether one can come to a counter with it. */
  counter: z.boolean(),
})
export type MatterCard = z.infer<typeof matterCard>

export const helpEntry = z.object({
  id: z.string(),
  question: words,
  answer: words,
  about: z.array(z.string()),
})

/** What anyone may know about a matter before signing in. */
export const matterGuide = matterCard.extend({
  result: words,
  /** Whether its rules decide without a person. */
  decides: z.boolean(),
  legalBasis: z.array(z.string()),
  hotline: z.string(),
  limits: z.object({
    statutoryDays: z.number(),
    promisedDays: z.number(),
    counterMinutes: z.number(),
    basis: z.string(),
  }),
  steps: z.array(z.object({ id: z.string(), label: words, who: z.string(), minutes: z.number() })),
  /** It is about somebody else, who has to agree on their phone. */
  party: z.boolean(),
  materials: z.array(z.object({ id: z.string(), label: words, hint: words.optional(), basis: z.string() })),
  help: z.array(helpEntry),
})
export type MatterGuide = z.infer<typeof matterGuide>
