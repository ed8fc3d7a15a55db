import { z } from 'zod'
import { authorityRoutes } from './authority-routes.ts'
import { batchRoutes } from './batch-routes.ts'
import { confirmationRoutes } from './confirmation-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import * as desk from './desk.ts'
import * as dossier from './dossier.ts'
import { operateRoutes } from './operate-routes.ts'
import { paymentRoutes } from './payment-routes.ts'
import { applicant, counter, type Route } from './route.ts'
import { matterCard, matterGuide, session } from './session.ts'
import { uploadRoutes } from './upload-routes.ts'
import { waiverRoutes } from './waiver-routes.ts'
import { day } from './wording.ts'

/** The whole API. A new capability is a new line here. */
export const routes = {
  readSession: {
    method: 'GET',
    path: '/api/session',
    who: 'anyone',
    summary: 'Who is signed in',
    answer: session,
  },
  listMatters: {
    method: 'GET',
    path: '/api/matters',
    who: 'anyone',
    summary: 'Find a matter by words',
    query: z.object({ q: z.string().max(200).optional() }),
    answer: z.array(matterCard),
  },
  readMatter: {
    method: 'GET',
    path: '/api/matters/:matter',
    who: 'anyone',
    summary: 'The guide of a matter',
    answer: matterGuide,
  },
  listDossiers: {
    method: 'GET',
    path: '/api/dossiers',
    who: applicant,
    summary: 'My dossiers',
    answer: z.array(dossier.dossierCard),
  },
  openDossier: {
    method: 'POST',
    path: '/api/dossiers',
    who: applicant,
    summary: 'Open a draft, or resume the one there is',
    body: dossier.openDossier,
    answer: dossier.dossierView,
  },
  readDossier: {
    method: 'GET',
    path: '/api/dossiers/:dossier',
    who: applicant,
    summary: 'One dossier with its plan',
    answer: dossier.dossierView,
  },
  stateFacts: {
    method: 'POST',
    path: '/api/dossiers/:dossier/facts',
    who: applicant,
    summary: 'Answer questions, correct or confirm values',
    body: dossier.stateFacts,
    answer: dossier.dossierView,
  },
  giveConsent: {
    method: 'POST',
    path: '/api/dossiers/:dossier/consent',
    who: applicant,
    summary: 'Let registers be asked, or no longer',
    body: dossier.giveConsent,
    answer: dossier.dossierView,
  },
  disputeFact: {
    method: 'POST',
    path: '/api/dossiers/:dossier/disputes',
    who: applicant,
    summary: 'Say that a register is wrong',
    body: dossier.disputeFact,
    answer: dossier.dossierView,
  },
  ...decisionRoutes,
  ...uploadRoutes,
  ...paymentRoutes,
  ...confirmationRoutes,
  ...batchRoutes,
  ...authorityRoutes,
  ...waiverRoutes,
  listOffices: {
    method: 'GET',
    path: '/api/dossiers/:dossier/offices',
    who: applicant,
    summary: 'Offices that handle this situation, nearest first',
    query: z.object({
      longitude: z.coerce.number().min(-180).max(180).optional(),
      latitude: z.coerce.number().min(-90).max(90).optional(),
    }),
    answer: z.array(dossier.office),
  },
  listSlots: {
    method: 'GET',
    path: '/api/dossiers/:dossier/offices/:office/slots',
    who: applicant,
    summary: 'Free times at an office',
    answer: z.array(dossier.slot),
  },
  book: {
    method: 'POST',
    path: '/api/dossiers/:dossier/booking',
    who: applicant,
    summary: 'Book a time, or move the booking',
    body: dossier.bookSlot,
    answer: dossier.dossierView,
  },
  cancelBooking: {
    method: 'DELETE',
    path: '/api/dossiers/:dossier/booking',
    who: applicant,
    summary: 'Cancel the booking',
    query: z.object({ key: z.string().min(8).max(64), version: z.coerce.number().int() }),
    answer: dossier.dossierView,
  },
  submit: {
    method: 'POST',
    path: '/api/dossiers/:dossier/submission',
    who: applicant,
    summary: 'File it',
    body: dossier.submitDossier,
    answer: dossier.dossierView,
  },
  withdraw: {
    method: 'POST',
    path: '/api/dossiers/:dossier/withdrawal',
    who: applicant,
    summary: 'Take it back',
    body: dossier.withdrawDossier,
    answer: dossier.dossierView,
  },
  rate: {
    method: 'POST',
    path: '/api/dossiers/:dossier/rating',
    who: applicant,
    summary: 'Say how it was',
    body: dossier.rateDossier,
    answer: dossier.dossierView,
  },
  showPaper: {
    method: 'GET',
    path: '/api/dossiers/:dossier/paper.pdf',
    who: [...applicant, ...counter],
    summary: 'The paper that was issued',
  },
  verifyPaper: {
    method: 'GET',
    path: '/api/verify/:code',
    who: 'anyone',
    summary: 'Is this paper genuine?',
    answer: dossier.verification,
  },

  readQueue: {
    method: 'GET',
    path: '/api/desk/queue',
    who: counter,
    summary: 'Bookings and walk-ins of a day',
    query: z.object({ day: day.optional() }),
    answer: desk.queueDay,
  },
  readDay: {
    method: 'GET',
    path: '/api/desk/day',
    who: counter,
    summary: 'How the day goes',
    query: z.object({ day: day.optional() }),
    answer: desk.deskDay,
  },
  checkIn: {
    method: 'POST',
    path: '/api/desk/check-in',
    who: counter,
    summary: 'Someone with a booking has come',
    body: desk.checkIn,
    answer: desk.deskDossier,
  },
  walkIn: {
    method: 'POST',
    path: '/api/desk/dossiers',
    who: counter,
    summary: 'Someone came without a booking',
    body: desk.walkIn,
    answer: desk.deskDossier,
  },
  readDeskDossier: {
    method: 'GET',
    path: '/api/desk/dossiers/:dossier',
    who: counter,
    summary: 'A dossier as the officer sees it',
    answer: desk.deskDossier,
  },
  seeFacts: {
    method: 'POST',
    path: '/api/desk/dossiers/:dossier/facts',
    who: counter,
    summary: 'Establish facts by looking',
    body: desk.seeFacts,
    answer: desk.deskDossier,
  },
  addDeskUpload: {
    method: 'POST',
    path: '/api/desk/dossiers/:dossier/uploads',
    who: counter,
    summary: 'Scan a paper at the counter',
    multipart: true,
    body: dossier.addUpload,
    answer: desk.deskDossier,
  },
  takeBack: {
    method: 'POST',
    path: '/api/desk/dossiers/:dossier/taken-back',
    who: counter,
    summary: 'Take back a paper that was added at the counter by mistake, and say why',
    body: desk.takeBack,
    answer: desk.deskDossier,
  },
  inspect: {
    method: 'POST',
    path: '/api/desk/dossiers/:dossier/inspection',
    who: counter,
    summary: 'Record the inspection',
    body: desk.inspect,
    answer: desk.deskDossier,
  },
  assignNumber: {
    method: 'POST',
    path: '/api/desk/dossiers/:dossier/number',
    who: counter,
    summary: 'Assign the next number of the series',
    body: desk.assignNumber,
    answer: desk.deskDossier,
  },
  grant: {
    method: 'POST',
    path: '/api/desk/dossiers/:dossier/grant',
    who: counter,
    summary: 'Grant and issue the paper',
    body: desk.grant,
    answer: desk.deskDossier,
  },
  deny: {
    method: 'POST',
    path: '/api/desk/dossiers/:dossier/denial',
    who: counter,
    summary: 'Deny, with reasons',
    body: desk.deny,
    answer: desk.deskDossier,
  },
  requestCorrection: {
    method: 'POST',
    path: '/api/desk/dossiers/:dossier/correction',
    who: counter,
    summary: 'Ask for correction, once and completely',
    body: desk.requestCorrection,
    answer: desk.deskDossier,
  },

  ...operateRoutes,
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
