import type { DossierView } from '#api'
import { findConsentToAsk } from './consent.ts'

/** The parts of a filing, in the order they are done. */
export type Stage = 'guide' | 'papers' | 'review' | 'office' | 'submit'

/** The stages this dossier has: none for papers when none is needed, none for an office when nobody has to come. */
export function listStages(view: DossierView): readonly Stage[] {
  const papers = view.uploads.length > 0 || view.plan.materials.some(mayBePhotographed)
  const office = view.plan.steps.some((step) => step.kind === 'book')
  return [
    ...(isGuided(view) ? ['guide' as const] : []),
    ...(papers ? ['papers' as const] : []),
    'review',
    ...(office ? ['office' as const] : []),
    'submit',
  ]
}

/** The first stage where something is still to be done. */
export function currentStage(view: DossierView): Stage {
  const { plan } = view
  if (plan.verdict === 'unmet' || findConsentToAsk(view).length > 0 || plan.questions.length > 0)
    return 'guide'
  if (plan.materials.some((material) => isPhotographed(material) && material.status === 'needed'))
    return 'papers'
  if (isReading(view)) return 'papers'
  if (plan.blockers.length > 0) return 'review'
  if (listStages(view).includes('office') && view.booking?.status !== 'booked') return 'office'
  return 'submit'
}

/** Where to go on with a dossier. */
export function addressOf(view: DossierView): string {
  const base = `/dossiers/${view.id}`
  if (view.state !== 'draft') return base
  if (view.matter.party) return `${base}/person`
  const stage = currentStage(view)
  // Who was asked nothing looks at what is there before anything else.
  return `${base}/${isGuided(view) || stage === 'guide' ? stage : 'review'}`
}

/** Whether the applicant is asked anything at all: an agreement or a question. */
function isGuided({ consents, plan }: DossierView): boolean {
  const isSaid = plan.rows.some(({ source, group }) => source?.kind === 'applicant' && group !== 'hidden')
  return consents.length > 0 || plan.questions.length > 0 || plan.verdict === 'unmet' || isSaid
}

/** Whether offices are still asked for what nobody has to fill in. */
export function isFilling(view: DossierView): boolean {
  return view.consents.length === 0 && view.sources.some(({ state }) => state === 'waiting')
}

/** Whether something goes on by itself that the page should show when it is done. */
export function isWaiting(view: DossierView): boolean {
  const { sources, disputes, refunds, plan, state } = view
  const isDecided = plan.steps.some(({ kind }) => kind === 'decide')
  return (
    isReading(view) ||
    sources.some((source) => source.state === 'waiting') ||
    disputes.some(({ status }) => status === 'sending' || status === 'waiting') ||
    refunds.some(({ refundedAt }) => refundedAt === undefined) ||
    state === 'paying' ||
    (state === 'submitted' && isDecided)
  )
}

export function isReading(view: DossierView): boolean {
  return view.uploads.some((upload) => upload.status === 'queued' || upload.status === 'reading')
}

/** While it is undecided, the stage is counted, so that the number of steps does not grow on the way. */
function mayBePhotographed(material: DossierView['plan']['materials'][number]): boolean {
  return isPhotographed(material) || (material.documents.length > 0 && material.status === 'undecided')
}

function isPhotographed(material: DossierView['plan']['materials'][number]): boolean {
  return (
    material.documents.length > 0 &&
    !material.commitment &&
    (material.status === 'needed' || material.status === 'provided')
  )
}
