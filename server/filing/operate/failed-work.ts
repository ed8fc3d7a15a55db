import type { FailedWork } from '#api'
import type { Catalogue } from '#catalogue'
import { canHandOver } from '#dossier'
import { hideNumbers } from '#http'
import { describeJob, type FailedJob, type RetryingJob } from '#job'
import type { Words } from '#matter'
import type { KnownAgency } from '#source'
import { type DossierCard, listCardsById } from '#store'
import type { Fixed } from '../call.ts'
import type { OperateParts } from './parts.ts'

/** Jobs that failed as operators see them: whose dossier, what was to be done, why not, and what they can do. */
export async function viewFailedWork(
  parts: OperateParts,
  jobs: readonly (FailedJob | RetryingJob)[],
): Promise<readonly Fixed<FailedWork>[]> {
  const { database, district, catalogue, agencies } = parts
  const ids = jobs.flatMap(({ data }) => (typeof data.dossier === 'string' ? [data.dossier] : []))
  const cards = await listCardsById(database, district, [...new Set(ids)])
  return jobs.map((job) => {
    const card = cards.find(({ dossier }) => dossier === job.data.dossier)
    return {
      ...{ id: job.id, queue: job.queue, tries: job.tries, since: job.since.toISOString() },
      what: describeWork(job, agencies),
      because: job.fault.words,
      // Programs quote what they could not take; numbers of people stay out of it.
      detail: hideNumbers(job.fault.detail),
      canHandOver: !('nextAt' in job) && isHandable(card, catalogue),
      ...('nextAt' in job && { nextAt: job.nextAt.toISOString() }),
      ...(card && { dossier: viewCard(card, catalogue) }),
    }
  })
}

function describeWork({ queue, data }: FailedJob, agencies: readonly KnownAgency[]): Words {
  const does = describeJob(queue)
  const about = data.source ?? data.to
  const agency = agencies.find(({ sources }) => typeof about === 'string' && sources.includes(about))
  if (!agency) return does
  return { zh: `${does.zh}：${agency.label.zh}`, en: `${does.en}: ${agency.label.en}` }
}

/** Only what the rules would decide can be given to a person instead. */
function isHandable(card: DossierCard | undefined, catalogue: Catalogue): boolean {
  if (!card || !canHandOver(card.state)) return false
  return catalogue.find(card.matter)?.decision !== undefined
}

function viewCard({ dossier, number, matter, state }: DossierCard, catalogue: Catalogue) {
  const title = catalogue.find(matter)?.title ?? { zh: matter, en: matter }
  return { id: dossier, number, matter: title, state }
}
