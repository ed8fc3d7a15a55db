import { z } from 'zod'
import { dossierState, dossierView } from './dossier.ts'
import { applicant, type Route } from './route.ts'
import { instant, words } from './wording.ts'

const key = z.string().min(8).max(64)
const person = z.object({ name: z.string().max(200), idNumber: z.string().max(40) })
const listed = person.extend({ row: z.number().int().min(1).max(10_000) })

/** What a sheet says, before anybody is entered: the people in it, and every mistake by row and column. */
export const sheetCheck = z.object({
  fileName: z.string(),
  people: z.array(listed),
  problems: z.array(z.object({ row: z.number().int(), column: z.string(), message: words })),
})
export type SheetCheck = z.infer<typeof sheetCheck>

/** `open`: the registers are being asked; `stopped`: something stands against it; the rest as its dossier. */
export const batchLine = z.object({
  row: z.number().int(),
  name: z.string(),
  idNumber: z.string(),
  state: z.enum(['waiting', 'checking', 'sent', 'stopped']),
  dossier: z.string().optional(),
  dossierState: dossierState.optional(),
  problem: words.optional(),
})
export type BatchLine = z.infer<typeof batchLine>

export const batchCard = z.object({
  id: z.string(),
  fileName: z.string(),
  at: instant,
  by: z.string(),
  total: z.number().int(),
  /** Lines that are done, one way or the other. */
  done: z.number().int(),
})
export type BatchCard = z.infer<typeof batchCard>

export const batchView = batchCard.extend({
  matter: z.object({ id: z.string(), title: words }),
  lines: z.array(batchLine),
})
export type BatchView = z.infer<typeof batchView>

/** Persons an applicant enters, one or many at once (批量): each gets a dossier of their own. */
export const batchRoutes = {
  enterPerson: {
    method: 'POST',
    path: '/api/matters/:matter/people',
    who: applicant,
    summary: 'Enter one person; the registers are asked at once',
    body: person.extend({ key }),
    answer: dossierView,
  },
  showTemplate: {
    method: 'GET',
    path: '/api/matters/:matter/people.xlsx',
    who: 'anyone',
    summary: 'An empty sheet to fill in',
  },
  checkSheet: {
    method: 'POST',
    path: '/api/matters/:matter/sheets',
    who: applicant,
    summary: 'Read a sheet and tell its mistakes; nobody is entered',
    multipart: true,
    answer: sheetCheck,
  },
  openBatch: {
    method: 'POST',
    path: '/api/matters/:matter/batches',
    who: applicant,
    summary: 'Enter everybody of a sheet; who passes is asked to agree',
    body: z.object({ key, fileName: z.string().max(200), people: z.array(listed).min(1).max(2000) }),
    answer: batchView,
  },
  listBatches: {
    method: 'GET',
    path: '/api/matters/:matter/batches',
    who: applicant,
    summary: 'The sheets handed in before',
    answer: z.array(batchCard),
  },
  readBatch: {
    method: 'GET',
    path: '/api/batches/:batch',
    who: applicant,
    summary: 'How far every line is',
    answer: batchView,
  },
  showBatchResults: {
    method: 'GET',
    path: '/api/batches/:batch/results.xlsx',
    who: applicant,
    summary: 'The same as a sheet',
  },
} as const satisfies Record<string, Route>
