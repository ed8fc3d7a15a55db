import type { Booking, DossierView } from '#api'
import { findCancelLimit } from '#booking'
import { consentsOn, type Dossier, findRemovedDue } from '#dossier'
import type { Matter } from '#matter'
import type { Fixed } from '../call.ts'
import { type Filed, today } from '../filed.ts'
import { officeOf } from '../office.ts'
import type { FilingParts } from '../parts.ts'
import { listMoments } from './moments.ts'
import { viewMoney } from './money-view.ts'
import { hideOthers, viewPlan } from './plan-view.ts'
import { sourceLabel } from './telling.ts'
import { listReadingQueue, viewUpload } from './upload-view.ts'

/**
 * Everything the pages show about one dossier. For an office `masked` says whether what is sensitive is hidden; without
 * it, it is for the applicant.
 */
export async function viewDossier(
  parts: Pick<FilingParts, 'publicUrl' | 'now' | 'database'>,
  filed: Filed,
  masked?: boolean,
): Promise<Fixed<DossierView>> {
  const queue = await listReadingQueue(parts, filed)
  const { place, log, dossier, matter, plan } = filed
  const { number, version, state, applicant, openedAt, changedAt, correction, rating } = dossier
  return {
    id: place.dossier,
    number,
    version,
    matter: {
      ...{ id: matter.id, version: matter.version, title: matter.title },
      party: matter.confirmation !== undefined,
    },
    state,
    applicant,
    openedAt,
    changedAt,
    plan: viewPlan(masked === undefined ? hideOthers(plan, matter) : plan, masked ?? false),
    uploads: dossier.uploads.map((upload) => viewUpload(upload, filed, queue)),
    removed: viewRemoved(dossier, matter),
    consents: viewConsents(dossier, matter, today(parts)),
    sources: viewSources(dossier, matter),
    booking: viewBooking(dossier, matter),
    confirmation: viewConfirmation(dossier),
    correction,
    ...viewMoney(filed),
    moments: listMoments(log, matter),
    result: viewResult(filed, parts.publicUrl),
    rating,
  }
}

function viewRemoved(dossier: Dossier, matter: Matter): Fixed<DossierView['removed']> {
  const own = dossier.removed.filter(({ isMistake }) => !isMistake)
  return own.map((upload) => {
    const due = findRemovedDue(dossier, matter, upload)
    const { id, material, name } = upload
    return { id, material, name, ...(due ? { deletedOn: due.on } : {}) }
  })
}

function viewConsents(dossier: Dossier, matter: Matter, day: string): Fixed<DossierView['consents']> {
  const given = consentsOn(dossier, day)
  return [...matter.sources.values()]
    .filter(({ consent }) => consent)
    .map(({ id, label }) => ({ source: id, label, given: given.has(id) }))
}

function viewSources(dossier: Dossier, matter: Matter): Fixed<DossierView['sources']> {
  return [...dossier.asked].map(([source, { state }]) => ({
    source,
    label: sourceLabel(matter, source),
    state,
  }))
}

function viewConfirmation({ confirmation }: Dossier): Fixed<DossierView['confirmation']> {
  if (!confirmation) return undefined
  const { party, status, askedAt, until, reason } = confirmation
  return { name: party.name, status, askedAt, until, reason }
}

function viewBooking({ booking }: Dossier, matter: Matter): Fixed<Booking> | undefined {
  if (!booking || !matter.booking) return undefined
  const { id, code, start, minutes, status } = booking
  const office = officeOf(matter, booking.office)
  return { id, code, office, start, minutes, status, cancelBefore: findCancelLimit(matter.booking, start) }
}

/** Where the paper that was issued is, and where anyone can check it. */
export function viewResult({ place, dossier, matter }: Filed, publicUrl: URL): Fixed<DossierView['result']> {
  const { grant, numbers, number } = dossier
  if (!grant) return undefined
  return {
    number: numbers[0]?.number ?? number,
    title: findPaperTitle(matter),
    paper: `/api/dossiers/${place.dossier}/paper.pdf`,
    verify: verifyUrl(publicUrl, grant.certificate),
  }
}

/** What the issued paper is called. */
export function findPaperTitle(matter: Matter): Matter['result'] {
  return matter.steps.find(({ paper }) => paper !== undefined)?.paper?.title ?? matter.result
}

/** Where anyone can check that a paper is genuine. */
export function verifyUrl(publicUrl: URL, certificate: string): string {
  return new URL(`/verify/${certificate}`, publicUrl).href
}
