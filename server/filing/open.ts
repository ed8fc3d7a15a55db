import type { Workers } from '#job'
import { handleBooking } from './booking.ts'
import type { Handlers } from './call.ts'
import { checkCommitment } from './commitment/check-commitment.ts'
import { handleCommitments } from './commitment/handle-commitments.ts'
import { expireConfirmation } from './confirm/expire.ts'
import { handleConfirmations } from './confirm/handle-confirmations.ts'
import { decideDossier } from './decide/decide-dossier.ts'
import { handleQueue } from './desk/queue.ts'
import { handleReception } from './desk/receive.ts'
import { handleService } from './desk/serve.ts'
import { handleEntries } from './entries.ts'
import { handleFinish } from './finish.ts'
import { handleGuides } from './guide.ts'
import { handleMine } from './mine.ts'
import { handleOperations } from './operate/handle-operations.ts'
import { handlePapers } from './paper.ts'
import type { FilingParts } from './parts.ts'
import { applyRetention } from './retention/run.ts'
import { handleUploads } from './uploads.ts'
import { handleViewings } from './viewing.ts'
import { askSource, lookAtSource } from './work/ask.ts'
import { lookAtBooking } from './work/booking.ts'
import { deliverMessage } from './work/message.ts'
import { readUpload } from './work/read-upload.ts'
import { tellAgency } from './work/tell.ts'

/** What each line of the API does, by its name. */
export function openFiling(parts: FilingParts): Handlers {
  return {
    ...handleGuides(parts),
    ...handleMine(parts),
    ...handleEntries(parts),
    ...handleUploads(parts),
    ...handleViewings(parts),
    ...handleBooking(parts),
    ...handleFinish(parts),
    ...handleCommitments(parts),
    ...handleConfirmations(parts),
    ...handlePapers(parts),
    ...handleQueue(parts),
    ...handleReception(parts),
    ...handleService(parts),
    ...handleOperations(parts),
  }
}

/** What each automatic step does; any number of processes may run them. */
export function openWorkers(parts: FilingParts): Workers {
  return {
    'ask-source': (job) => askSource(parts, job),
    'decide-dossier': (job) => decideDossier(parts, job),
    'ask-again': (job) => lookAtSource(parts, job),
    'read-upload': (job) => readUpload(parts, job),
    'deliver-message': (job) => deliverMessage(parts, job),
    'tell-agency': (job) => tellAgency(parts, job),
    'expire-confirmation': (job) => expireConfirmation(parts, job),
    'look-at-booking': (job) => lookAtBooking(parts, job),
    'check-commitment': (job) => checkCommitment(parts, job),
    'apply-retention': (job) => applyRetention(parts, job),
  }
}
