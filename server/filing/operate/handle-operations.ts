import type { FailedWork, Operations } from '#api'
import { canHandOver, decideHandOver, Refusal } from '#dossier'
import type { Signatory } from '#http'
import { type JobName, jobNames, listGivenUp, listQueues, listRetrying, type QueueState } from '#job'
import { findSweep } from '#store'
import { perform } from '../act.ts'
import type { Fixed, Handlers } from '../call.ts'
import type { FilingParts } from '../parts.ts'
import { requireSignatory } from '../person.ts'
import { viewAgencies } from './agencies.ts'
import { viewFailedWork } from './failed-work.ts'
import { viewOverdue } from './overdue.ts'
import type { OperateParts } from './parts.ts'
import { sweepDossiers } from './sweep.ts'

/** Rows of one list. */
const most = 100

/** What operators see and do: work that waits or failed, agencies, and what stands still. */
export function handleOperations(
  parts: FilingParts,
): Pick<
  Handlers,
  'readOperations' | 'listGivenUp' | 'retryGivenUp' | 'retryQueue' | 'handOverGivenUp' | 'sweepNow'
> {
  const looking: OperateParts = { ...parts, agencies: parts.sources.agencies() }
  return {
    readOperations: () => viewOperations(looking),
    listGivenUp: ({ query }) => viewGivenUp(looking, query.queue),
    retryGivenUp: async ({ body }) => ({ count: await parts.jobs.retryGivenUp(body) }),
    retryQueue: async ({ params }) => {
      const queue = requireQueue(params.queue ?? '')
      return { count: await parts.jobs.retryGivenUp({ queue }) }
    },
    handOverGivenUp: async (call) => {
      return { count: await handOver(parts, requireSignatory(call), call.body.ids) }
    },
    sweepNow: async () => {
      const found = await sweepDossiers(parts)
      return { found: found.map(({ number }) => ({ number })) }
    },
  }
}

/** How work and agencies stand now. */
export async function viewOperations(parts: OperateParts): Promise<Fixed<Operations>> {
  const { database, district, now } = parts
  const [queues, retrying, agencies, overdue, sweep] = await Promise.all([
    listQueues(database),
    listRetrying(database, most).then((jobs) => viewFailedWork(parts, jobs)),
    viewAgencies(parts),
    viewOverdue(parts),
    findSweep(database, district),
  ])
  return {
    ...{ at: now().toISOString(), queues: queues.map(viewQueue), retrying, agencies, overdue },
    ...(sweep && { sweep: { ...sweep, at: sweep.at.toISOString() } }),
  }
}

/** Work that failed for good, the longest first; of one queue, or of all. */
export async function viewGivenUp(
  parts: OperateParts,
  queue: string | undefined,
): Promise<{ readonly all: number; readonly entries: readonly Fixed<FailedWork>[] }> {
  const chosen = queue === undefined ? undefined : requireQueue(queue)
  const jobs = await listGivenUp(parts.database, { queue: chosen, most })
  const queues = await listQueues(parts.database)
  return {
    all: queues.reduce((sum, { givenUp }) => sum + givenUp, 0),
    entries: await viewFailedWork(parts, jobs),
  }
}

/** A kind of work by its name. Throws `invalid` when there is none. */
function requireQueue(name: string): JobName {
  const queue = jobNames.find((known) => known === name)
  if (queue) return queue
  throw new Refusal('invalid', { zh: `没有叫“${name}”的工作`, en: `There is no work called “${name}”` })
}

function viewQueue({ readySince, runningSince, ...queue }: QueueState): Fixed<Operations['queues'][number]> {
  return {
    ...queue,
    ...(readySince && { readySince: readySince.toISOString() }),
    ...(runningSince && { runningSince: runningSince.toISOString() }),
  }
}

/** Gives the dossiers of given up work to persons, and forgets the work; answers how many were given. */
async function handOver(parts: FilingParts, by: Signatory, ids: readonly string[]): Promise<number> {
  const jobs = await listGivenUp(parts.database, { ids, most })
  let count = 0
  for (const { id, data } of jobs) {
    if (typeof data.dossier !== 'string') continue
    await perform(parts, {
      dossier: data.dossier,
      command: { key: `given-up-${id}`, name: 'handOverGivenUp', content: {} },
      actor: (dossier) => ({ kind: 'officer', id: by.id, name: by.name, onBehalfOf: dossier.applicant }),
      allow: () => {},
      decide: async ({ tx, dossier, matter }) => {
        if (!matter.decision || !canHandOver(dossier.state)) return []
        const events = decideHandOver(dossier, { cause: 'fault', because })
        if (events.length > 0) await parts.jobs.dropGivenUp(tx, [id])
        count += events.length
        return events
      },
    })
  }
  return count
}

const because = {
  zh: '自动办理没有成功，运维人员已转给工作人员办理。',
  en: 'The automatic decision did not work; an operator has given it to a person.',
}
