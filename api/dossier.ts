import { z } from 'zod'
import { dossierStates } from '#dossier'
import { dispute, payment, refund, sealing } from './money.ts'
import { box, plan } from './plan.ts'
import { act, day, factValue, instant, minute, words } from './wording.ts'

export const dossierState = z.enum(dossierStates)
export type DossierState = z.infer<typeof dossierState>

export const booking = z.object({
  id: z.string(),
  code: z.string(),
  office: z.object({ id: z.string(), name: z.string(), address: z.string(), phone: z.string() }),
  start: minute,
  minutes: z.number().int(),
  status: z.enum(['booked', 'checked-in', 'cancelled', 'missed']),
  /** Until when it can be cancelled. */
  cancelBefore: minute,
})
export type Booking = z.infer<typeof booking>

export const upload = z.object({
  id: z.string(),
  material: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  status: z.enum(['queued', 'reading', 'read', 'failed']),
  /** 0 to 1 while reading; `position` is how many are read before it, 0 when it is its turn. */
  progress: z.number(),
  position: z.number().int(),
  /** About so long until it is read. */
  seconds: z.number().int().optional(),
  stage: z.string(),
  documentKind: z.string().optional(),
  kindLabel: words.optional(),
  /** The material this kind of document belongs to, when there is one. */
  home: z.string().optional(),
  /** Whether the kind of document is one this material accepts. */
  accepted: z.boolean().optional(),
  /** What to mend; about one value when it names a fact, and where on the page when it has a box. */
  problems: z.array(
    z.object({
      code: z.string(),
      message: words,
      fact: z.string().optional(),
      label: words.optional(),
      box: box.optional(),
    }),
  ),
  /** For a further document in the picture of another upload: which one, and where on the page it lies. */
  part: z.object({ of: z.string(), region: box }).optional(),
  /** The material it was moved from, to put it back. */
  movedFrom: z.string().optional(),
  /** The picture was deleted by rule: when, and how long it was kept. */
  erased: z.object({ on: day, kept: words }).optional(),
  /** The counter added it, and can take it back. */
  atDesk: z.boolean().optional(),
})
export type Upload = z.infer<typeof upload>

/** One line of what happened, for the applicant. */
export const moment = z.object({
  at: instant,
  title: words,
  detail: words.optional(),
  by: z.string(),
  /** For whom, when somebody acted for another. */
  onBehalfOf: z.string().optional(),
})
export type Moment = z.infer<typeof moment>

/** Everything the applicant's pages show about one dossier. */
export const dossierView = z.object({
  id: z.string(),
  /** Short, for people. */
  number: z.string(),
  version: z.number().int(),
  /** `party`: it is about somebody else, who has to agree. */
  matter: z.object({ id: z.string(), version: z.string(), title: words, party: z.boolean() }),
  state: dossierState,
  applicant: z.object({ id: z.string(), name: z.string() }),
  openedAt: instant,
  changedAt: instant,
  plan,
  uploads: z.array(upload),
  /** Taken back by the applicant, who alone is told, and kept until this day in case it was a mistake. */
  removed: z.array(
    z.object({ id: z.string(), material: z.string(), name: z.string(), deletedOn: day.optional() }),
  ),
  consents: z.array(z.object({ source: z.string(), label: words, given: z.boolean() })),
  sources: z.array(
    z.object({
      source: z.string(),
      label: words,
      state: z.enum(['waiting', 'answered', 'failed', 'refused']),
    }),
  ),
  booking: booking.optional(),
  /** Somebody else has to agree: who, and how far that is. */
  confirmation: z
    .object({
      name: z.string(),
      status: z.enum(['waiting', 'confirmed', 'refused', 'expired']),
      askedAt: instant,
      until: instant,
      /** Why they refused. */
      reason: z.string(),
    })
    .optional(),
  correction: z.array(z.object({ about: z.string(), message: z.string() })),
  /** What it will cost, as far as it is known before it is decided. */
  charge: z.object({ label: words, shown: words }).optional(),
  payment: payment.optional(),
  refunds: z.array(refund),
  disputes: z.array(dispute),
  sealing: sealing.optional(),
  moments: z.array(moment),
  /** Once granted: what was given and where its paper is. */
  result: z.object({ number: z.string(), title: words, paper: z.string(), verify: z.string() }).optional(),
  rating: z.object({ stars: z.number().int(), words: z.string() }).optional(),
})
export type DossierView = z.infer<typeof dossierView>

export const dossierCard = z.object({
  id: z.string(),
  number: z.string(),
  title: words,
  state: dossierState,
  changedAt: instant,
  /** The person it is about, where that is not the applicant. */
  about: z.string().optional(),
  /** What the applicant can do next, if anything. */
  next: words.optional(),
})
export type DossierCard = z.infer<typeof dossierCard>

/** One look of somebody at an office at a picture of this dossier. */
export const viewing = z.object({
  upload: z.string(),
  by: z.string(),
  office: z.string().optional(),
  at: instant,
})
export type Viewing = z.infer<typeof viewing>

const key = z.string().min(8).max(64)
/** Without a material it is sorted by what is read on it. */
export const addUpload = z.object({ key, material: z.string().max(100).optional() })
export const moveUpload = z.object({ key, material: z.string().max(100) })
export const restoreUpload = z.object({ key })

export const openDossier = z.object({ matter: z.string().max(100), key: z.string().min(8).max(64) })
export const stateFacts = act.extend({
  /** Typed or chosen, in the text form the kind of value reads. */
  values: z.record(z.string().max(100), factValue),
  /** Facts the applicant looked at and found right. */
  confirm: z.array(z.string().max(100)).max(200),
})
export type StateFacts = z.infer<typeof stateFacts>
export const giveConsent = act.extend({ sources: z.array(z.string().max(100)).max(50), given: z.boolean() })
export const disputeFact = act.extend({
  fact: z.string().max(100),
  claims: factValue,
  reason: z.string().min(1).max(500),
})
export const bookSlot = act.extend({ office: z.string().max(100), start: minute })
export const submitDossier = act.extend({
  /** What the applicant saw: the hash shown on the review page. */
  agreed: z.literal(true),
})
export const withdrawDossier = act.extend({ reason: z.string().max(500) })
export const rateDossier = act.extend({
  stars: z.number().int().min(1).max(5),
  reasons: z.array(z.string().max(50)).max(10),
  words: z.string().max(500),
})

export const office = z.object({
  id: z.string(),
  name: z.string(),
  district: z.string(),
  address: z.string(),
  phone: z.string(),
  hours: z.string(),
  accessible: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  /** Metres from where the applicant is or lives, when known. */
  distance: z.number().optional(),
  earliest: minute.optional(),
  /** Free places in the days that can be booked. */
  free: z.number().int(),
})
export type Office = z.infer<typeof office>

export const slot = z.object({ start: minute, free: z.number().int(), capacity: z.number().int() })
export type Slot = z.infer<typeof slot>

/** What anyone who scans the code on a certificate learns. */
export const verification = z.object({
  valid: z.boolean(),
  title: words,
  number: z.string(),
  issuedOn: z.string(),
  office: z.string(),
  rows: z.array(z.object({ label: words, shown: words })),
})
export type Verification = z.infer<typeof verification>
