import { foldDossier, type LoggedEvent } from '#dossier'
import type { PendingJob } from '#job'
import type { UnderWay } from '#store'
import { listDueDecisions } from '../decide/due.ts'
import type { Filed } from '../filed.ts'
import { type Following, stepsAfter } from '../follow-up.ts'

/** Whether some job is on its way for everything the platform has to do next, as far as the card tells. */
export function isMoving({ state, awaits }: UnderWay, pending: readonly PendingJob[]): boolean {
  if (!awaits.every((wanted) => pending.some((job) => serves(job, wanted)))) return false
  if (awaits.some((wanted) => !wanted.startsWith('reading:'))) return true
  return !passingStates.includes(state) || pending.some(({ name }) => !sideJobs.includes(name))
}

const passingStates: readonly string[] = ['submitted', 'confirming', 'paying']
/** These move nothing on by themselves. */
const sideJobs: readonly string[] = ['look-at-booking', 'read-upload', 'check-commitment']

function serves({ name, data }: PendingJob, wanted: string): boolean {
  const [kind, about] = [wanted.slice(0, wanted.indexOf(':')), wanted.slice(wanted.indexOf(':') + 1)]
  if (kind === 'reading') return name === 'read-upload' && data.uploadId === about
  const asks = kind === 'failing' ? ['ask-source', 'ask-again'] : ['ask-source']
  return asks.includes(name) && data.source === about
}

/**
 * The jobs a dossier should have now, made again from its log: those of the events that brought it where it is, and of
 * questions and papers that are still open. Doing one of them twice does nothing twice.
 */
export function listOwed(filed: Filed): readonly Following[] {
  const { log } = filed
  const turn = findLastTurn(log)
  const open = log.filter((logged) => logged === turn || isOpen(filed, logged))
  return [
    ...open.flatMap((logged) => stepsAfter(filed, logged)),
    ...listDueDecisions(filed, turn ? [turn, ...log.slice(-1)] : []),
  ]
}

/** The event after which the state was what it is now. */
function findLastTurn(log: readonly LoggedEvent[]): LoggedEvent | undefined {
  const { state } = foldDossier(log)
  const place = log.findLastIndex((_, index) => index > 0 && foldDossier(log.slice(0, index)).state !== state)
  return log[place]
}

function isOpen({ dossier }: Filed, { event, sequence }: LoggedEvent): boolean {
  switch (event.kind) {
    case 'source-asked': {
      const asked = dossier.asked.get(event.source)
      return asked?.state === 'waiting' && asked.sequence === sequence
    }
    case 'source-failed': {
      const asked = dossier.asked.get(event.source)
      return asked?.state === 'failed' && asked.sequence < sequence
    }
    case 'upload-added':
    case 'upload-restored':
      return dossier.uploads.some(({ id, read }) => id === event.uploadId && !read)
    default:
      return false
  }
}
