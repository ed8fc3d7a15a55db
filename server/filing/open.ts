import type { Workers } from '#job'
import { handleAssistance } from './assistance/handle-assistance.ts'
import { lookAtAssistance, sendAssistance } from './assistance/work.ts'
import { handleAuthorities } from './authority/handle-authorities.ts'
import { advanceLine } from './batch/advance-line.ts'
import { handleBatches } from './batch/handle-batches.ts'
import { handleBooking } from './booking.ts'
import type { Handlers } from './call.ts'
import { checkCommitment } from './commitment/check-commitment.ts'
import { handleCommitments } from './commitment/handle-commitments.ts'
import { expireConfirmation } from './confirm/expire.ts'
import { handleConfirmations } from './confirm/handle-confirmations.ts'
import { handleCorrections } from './correction/handle-corrections.ts'
import { lookAtCorrection, sendCorrection } from './correction/work.ts'
import { decideDossier } from './decide/decide-dossier.ts'
import { handleDecisions } from './decide/handle-decisions.ts'
import { handleReview } from './decide/handle-review.ts'
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
import { handlePayments } from './payment/handle-payments.ts'
import { tellPayment } from './payment/tell-payment.ts'
import { lookAtOrder, openOrder, payBack } from './payment/work.ts'
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
    ...handleDecisions(parts),
    ...handleReview(parts),
    ...handleCommitments(parts),
    ...handleAssistance(parts),
    ...handleConfirmations(parts),
    ...handleBatches(parts),
    ...handleAuthorities(parts),
    ...handlePapers(parts),
    ...handlePayments(parts),
    ...handleCorrections(parts),
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
    'advance-line': (job) => advanceLine(parts, job),
    'expire-confirmation': (job) => expireConfirmation(parts, job),
    'open-order': (job) => openOrder(parts, job),
    'look-at-payment': (job) => lookAtOrder(parts, job),
    'pay-back': (job) => payBack(parts, job),
    'tell-payment': (job) => tellPayment(parts, job),
    'send-correction': (job) => sendCorrection(parts, job),
    'look-at-correction': (job) => lookAtCorrection(parts, job),
    'look-at-booking': (job) => lookAtBooking(parts, job),
    'send-assistance': (job) => sendAssistance(parts, job),
    'look-at-assistance': (job) => lookAtAssistance(parts, job),
    'check-commitment': (job) => checkCommitment(parts, job),
    'apply-retention': (job) => applyRetention(parts, job),
  }
}
