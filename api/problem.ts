import { z } from 'zod'
import { factValue, words } from './wording.ts'

/** Why a request was refused (problem+json, RFC 9457), in the language of the request. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  /** Which entries are wrong, by fact or field. */
  entries: z.array(z.object({ entry: z.string(), message: words })).optional(),
  /** With `conflict`: what changed since the version the sender saw. */
  conflict: z
    .object({
      version: z.number().int(),
      facts: z.array(z.object({ fact: z.string(), theirs: factValue, yours: factValue })),
    })
    .optional(),
})
export type Problem = z.infer<typeof problem>
