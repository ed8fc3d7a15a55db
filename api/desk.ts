import { z } from 'zod'
import { dossierView } from './dossier.ts'
import { act, day, factValue, instant, minute, words } from './wording.ts'

/** One booking or walk-in of the day at an office. */
export const queueEntry = z.object({
  dossier: z.string(),
  number: z.string(),
  applicant: z.string(),
  title: words,
  state: z.string(),
  start: minute.optional(),
  code: z.string().optional(),
  status: z.enum(['booked', 'checked-in', 'done', 'missed', 'walk-in']),
})
export type QueueEntry = z.infer<typeof queueEntry>

export const queueDay = z.object({ office: z.string(), day, entries: z.array(queueEntry) })

/** A step at the counter: how long it took, or since when it runs. */
export const stepClock = z.object({
  step: z.string(),
  label: words,
  kind: z.string(),
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  seconds: z.number().optional(),
  targetMinutes: z.number(),
})

export const checkItem = z.object({
  id: z.string(),
  label: words,
  /** What the dossier says, to compare the vehicle or paper with. */
  expected: words.optional(),
  reason: words,
})

/** A dossier as the officer sees it. */
export const deskDossier = z.object({
  dossier: dossierView,
  clocks: z.array(stepClock),
  /** The step the officer is at; undefined when nothing is left to do. */
  current: z
    .object({ step: z.string(), kind: z.string(), label: words, checks: z.array(checkItem) })
    .optional(),
  /** Facts an officer can establish now by looking. */
  seeable: z.array(z.string()),
  /** Why the next step is not possible yet. */
  obstacles: z.array(words),
  inspection: z.array(z.object({ check: z.string(), passed: z.boolean(), note: z.string() })),
  /** What was assigned, such as the number of a plate. */
  numbers: z.array(z.object({ label: words, number: z.string() })),
})
export type DeskDossier = z.infer<typeof deskDossier>

export const checkIn = z.object({ key: z.string().min(8).max(64), code: z.string().min(4).max(200) })
/** Opens a dossier for someone who came without a booking, through the same matter version. */
export const walkIn = z.object({
  key: z.string().min(8).max(64),
  matter: z.string().max(100),
  name: z.string().min(1).max(100),
  identityNumber: z.string().min(15).max(18),
})
export const seeFacts = act.extend({ values: z.record(z.string().max(100), factValue) })
export const takeBack = act.extend({ upload: z.string().max(64), reason: z.string().max(500).regex(/\S/u) })
export const inspect = act.extend({
  checks: z
    .array(z.object({ check: z.string().max(100), passed: z.boolean(), note: z.string().max(500) }))
    .max(100),
})
export const assignNumber = act
export const grant = act
export const deny = act.extend({ reasons: z.array(z.string().min(1).max(500)).min(1).max(20) })
export const requestCorrection = act.extend({
  items: z
    .array(z.object({ about: z.string().max(100), message: z.string().min(1).max(500) }))
    .min(1)
    .max(50),
})

export const deskDay = z.object({
  office: z.string(),
  day,
  finished: z.number().int(),
  waiting: z.number().int(),
  averageMinutes: z.number().optional(),
  steps: z.array(z.object({ step: z.string(), label: words, averageSeconds: z.number() })),
})
export type DeskDay = z.infer<typeof deskDay>
