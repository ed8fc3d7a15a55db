import { z } from 'zod'
import type { Route } from './route.ts'
import { instant, words } from './wording.ts'

const operators = ['administrator'] as const

/** One kind of work as it stands now. */
export const queueState = z.object({
  queue: z.string(),
  does: words,
  ready: z.number().int(),
  /** Since when the oldest could begin. */
  readySince: instant.optional(),
  scheduled: z.number().int(),
  running: z.number().int(),
  runningSince: instant.optional(),
  retrying: z.number().int(),
  givenUp: z.number().int(),
})
export type QueueState = z.infer<typeof queueState>

/** A piece of work that failed. */
export const failedWork = z.object({
  id: z.string(),
  queue: z.string(),
  /** What was to be done, such as whom it asks. */
  what: words,
  because: words,
  /** For whoever mends the program. */
  detail: z.string(),
  since: instant,
  tries: z.number().int(),
  /** Set while it is tried again. */
  nextAt: instant.optional(),
  dossier: z.object({ id: z.string(), number: z.string(), matter: words, state: z.string() }).optional(),
  /** Whether a person can decide the dossier instead. */
  canHandOver: z.boolean(),
})
export type FailedWork = z.infer<typeof failedWork>

/** How an agency answers, over all processes (熔断). */
export const agencyState = z.object({
  agency: z.string(),
  label: words,
  state: z.enum(['closed', 'open', 'half-open', 'no-address']),
  since: instant.optional(),
  /** Processes that keep calls away, of how many. */
  troubled: z.number().int(),
  processes: z.number().int(),
  failuresInARow: z.number().int(),
  /** Of the last quarter of an hour. */
  calls: z.number().int(),
  failed: z.number().int(),
  p95Ms: z.number().int().optional(),
  lastAnswerAt: instant.optional(),
  lastFailureAt: instant.optional(),
  lastFailure: words.optional(),
})
export type AgencyState = z.infer<typeof agencyState>

/** Dossiers of a matter that wait for the same longer than the matter means to. */
export const overdueGroup = z.object({
  matter: z.string(),
  title: words,
  because: words,
  /** The matter's patience. */
  minutes: z.number().int(),
  count: z.number().int(),
  since: instant,
  /** The first few. */
  dossiers: z.array(z.object({ id: z.string(), number: z.string(), since: instant })),
})
export type OverdueGroup = z.infer<typeof overdueGroup>

export const operations = z.object({
  at: instant,
  queues: z.array(queueState),
  retrying: z.array(failedWork),
  agencies: z.array(agencyState),
  overdue: z.array(overdueGroup),
  /** The last look for dossiers that stood still; undefined before the first. */
  sweep: z.object({ at: instant, found: z.number().int(), foundSoFar: z.number().int() }).optional(),
})
export type Operations = z.infer<typeof operations>

export const givenUpWork = z.object({ all: z.number().int(), entries: z.array(failedWork) })
export type GivenUpWork = z.infer<typeof givenUpWork>

const ids = z.array(z.uuid()).min(1).max(100)
const queue = z.string().max(60)
const key = z.string().min(8).max(64)

/** What operators see and do. */
export const operateRoutes = {
  readOperations: {
    method: 'GET',
    path: '/api/operate',
    who: operators,
    summary: 'How work and agencies stand now',
    answer: operations,
  },
  listGivenUp: {
    method: 'GET',
    path: '/api/operate/given-up',
    who: operators,
    summary: 'Work that failed for good, the longest first',
    query: z.object({ queue: queue.optional() }),
    answer: givenUpWork,
  },
  retryGivenUp: {
    method: 'POST',
    path: '/api/operate/given-up/retry',
    who: operators,
    summary: 'Try work again that was given up',
    body: z.object({ ids }),
    answer: z.object({ count: z.number().int() }),
  },
  retryQueue: {
    method: 'POST',
    path: '/api/operate/queues/:queue/retry',
    who: operators,
    summary: 'Try all work of a kind again that was given up',
    body: z.object({ key }),
    answer: z.object({ count: z.number().int() }),
  },
  handOverGivenUp: {
    method: 'POST',
    path: '/api/operate/given-up/hand-over',
    who: operators,
    summary: 'Let a person decide the dossiers instead',
    body: z.strictObject({ ids }),
    answer: z.object({ count: z.number().int() }),
  },
  sweepNow: {
    method: 'POST',
    path: '/api/operate/sweep',
    who: operators,
    summary: 'Look now for dossiers that stand still',
    body: z.object({ key }),
    answer: z.object({ found: z.array(z.object({ number: z.string() })) }),
  },
} as const satisfies Record<string, Route>
