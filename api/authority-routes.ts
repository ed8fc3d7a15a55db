import { z } from 'zod'
import type { Route } from './route.ts'
import { day, instant, words } from './wording.ts'

const key = z.string().min(8).max(64)

/** Who may act for whom, in which matters, until when (授权). */
export const authorityView = z.object({
  id: z.string(),
  ground: z.enum(['company', 'consent', 'guardian']),
  principal: z.string(),
  agent: z.string(),
  /** Left out when it is every matter. */
  matters: z.array(words).optional(),
  from: day,
  until: day,
  state: z.enum(['in-force', 'revoked', 'over']),
  givenBy: z.string(),
  givenAt: instant,
  revokedBy: z.string().optional(),
  revokedAt: instant.optional(),
})
export type AuthorityView = z.infer<typeof authorityView>

/** For whom somebody can act, and whom they let act for them. */
export const authorities = z.object({
  /** `self`, `company` for the one signed in for, or the id of an authority. */
  acting: z.string(),
  company: z.string().optional(),
  /** In whose name authorities are given here; left out for those who may give none. */
  giver: z.string().optional(),
  given: z.array(authorityView),
  received: z.array(authorityView),
})
export type Authorities = z.infer<typeof authorities>

const who = ['citizen', 'agent'] as const

/** Acting for others: given, seen, revoked, chosen. */
export const authorityRoutes = {
  listAuthorities: {
    method: 'GET',
    path: '/api/authorities',
    who,
    summary: 'For whom I can act, and who can act for me or my company',
    answer: authorities,
  },
  giveAuthority: {
    method: 'POST',
    path: '/api/authorities',
    who,
    summary: 'Let somebody act for me or my company, in some matters, until a day',
    body: z.object({
      key,
      name: z.string().min(1).max(100),
      idNumber: z.string().max(40),
      /** Ids of matters; `*` is every one. */
      matters: z.array(z.string().max(100)).max(100),
      until: day,
    }),
    answer: authorities,
  },
  revokeAuthority: {
    method: 'POST',
    path: '/api/authorities/:authority/revocation',
    who,
    summary: 'End it at once',
    body: z.object({ key }),
    answer: authorities,
  },
  findWards: {
    method: 'POST',
    path: '/api/wards',
    who,
    summary: 'Ask the population register whose guardian I am',
    body: z.object({ key }),
    answer: authorities,
  },
  actFor: {
    method: 'POST',
    path: '/api/acting',
    who,
    summary: 'Act for somebody from now on, or for myself again',
    body: z.object({ key, acting: z.union([z.literal('self'), z.literal('company'), z.uuid()]) }),
    answer: authorities,
  },
} as const satisfies Record<string, Route>
