import { z } from 'zod'
import * as dossier from './dossier.ts'
import { applicant, counter, type Route } from './route.ts'

/** Papers: handed in, read, shown, moved, taken back; and who looked at them. */
export const uploadRoutes = {
  addUpload: {
    method: 'POST',
    path: '/api/dossiers/:dossier/uploads',
    who: applicant,
    summary: 'Hand in a photograph or file; without a material it is sorted by what it is',
    multipart: true,
    body: dossier.addUpload,
    answer: dossier.dossierView,
  },
  readUpload: {
    method: 'GET',
    path: '/api/dossiers/:dossier/uploads/:upload',
    who: applicant,
    summary: 'How far the reading is',
    answer: dossier.upload,
  },
  showUpload: {
    method: 'GET',
    path: '/api/dossiers/:dossier/uploads/:upload/picture',
    who: [...applicant, ...counter],
    summary: 'The upright picture, as JPEG; with a watermark for everybody but the applicant',
  },
  removeUpload: {
    method: 'DELETE',
    path: '/api/dossiers/:dossier/uploads/:upload',
    who: applicant,
    summary: 'Take an upload back',
    query: z.object({ key: z.string().min(8).max(64) }),
    answer: dossier.dossierView,
  },
  restoreUpload: {
    method: 'POST',
    path: '/api/dossiers/:dossier/uploads/:upload/restoration',
    who: applicant,
    summary: 'Take a removed upload in again',
    body: dossier.restoreUpload,
    answer: dossier.dossierView,
  },
  moveUpload: {
    method: 'POST',
    path: '/api/dossiers/:dossier/uploads/:upload/place',
    who: applicant,
    summary: 'Put an upload with another material',
    body: dossier.moveUpload,
    answer: dossier.dossierView,
  },
  listViewings: {
    method: 'GET',
    path: '/api/dossiers/:dossier/viewings',
    who: [...applicant, ...counter],
    summary: 'Who of an office looked at the pictures',
    answer: z.array(dossier.viewing),
  },
} as const satisfies Record<string, Route>
