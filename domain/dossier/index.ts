// A dossier (办件) is one application's life: an append-only log of events; its state is folded from the log. This
// module says which events there are, what state they add up to and which acts are possible in it.
// Every `decide…` is pure: what is there and what is wanted in, events out, or a Refusal that says what to do instead.
export {
  decideAskAgain,
  decideAsks,
  decideReply,
  type SourceReply,
} from './act/ask.ts'
export { decideAskPerson } from './act/ask-person.ts'
export {
  type AssistanceQuestion,
  decideAssistanceAnswer,
  decideAssistanceOverdue,
  decideAssistanceSent,
  findAssistanceQuestion,
} from './act/assist.ts'
export { decideBook, decideCancelBooking, findActiveBooking } from './act/book.ts'
export {
  type CheckingCommitment,
  type CheckQuestion,
  decideCheckCommitment,
  decideSettleCommitment,
  listCheckQuestions,
} from './act/check-commitment.ts'
export { decideCheckIn } from './act/check-in.ts'
export { type Committing, decideCommit, decideTakeBackCommitment, findCommitment } from './act/commitment.ts'
export {
  askConfirmation,
  type ConfirmationContent,
  decideConfirm,
  decideExpireConfirmation,
  decideRefuseConfirmation,
  decideRemind,
  describeConfirmation,
  findConfirmationContent,
  findParty,
} from './act/confirm.ts'
export { decideConsent } from './act/consent.ts'
export {
  countOpenDisputes,
  decideRequestAnswer,
  decideRequestOverdue,
  decideRequestSent,
  findAnswerDay,
  type RequestAnswer,
} from './act/correction-request.ts'
export {
  decideByRules,
  endOfPatience,
  findDecidableSince,
  judgeDossier,
  type Ruling,
  recordOf,
} from './act/decide-by-rules.ts'
export { decideDispute, findDisputable } from './act/dispute.ts'
export { decideRate, decideWithdraw } from './act/finish.ts'
export { type Assignment, decideAssignment, decideGrant, listObstacles, numberAssigned } from './act/grant.ts'
export { canHandOver, decideHandOver, type Handing } from './act/hand-over.ts'
export { decideInspect } from './act/inspect.ts'
export { decideMoveUpload } from './act/move-upload.ts'
export { decideAfter, findStepAfter, type GoingOn } from './act/next-step.ts'
export { decideOpen, type Opening, type Profile } from './act/open.ts'
export {
  decideOpened,
  decidePaid,
  decidePayAgain,
  decidePaymentOver,
  decideRefunded,
  findPaymentDue,
  listRefundsDue,
  type PaymentNotice,
} from './act/paid.ts'
export { unknownKind } from './act/paper-facts.ts'
export { decideReading, findHome, type Reading } from './act/read-paper.ts'
export { decideRecheck, findRecheck, isDrawn, type Rechecking } from './act/recheck.ts'
export { decideReview, type Reviewing } from './act/review-by-hand.ts'
export { decideSeal } from './act/seal.ts'
export { decideSeeFacts, isSeeable } from './act/see-facts.ts'
export { decideStateFacts, findSettled } from './act/state-facts.ts'
export { decideSubmit, subjectOf } from './act/submit.ts'
export { decideCorrection, decideDeny } from './act/turn-back.ts'
export {
  decideRemoveUpload,
  decideRestoreUpload,
  decideTakeBack,
  decideUpload,
  type FileAdded,
  gone,
  unsorted,
} from './act/upload.ts'
export { listAwaits, mostAsks } from './awaits.ts'
export { canonicalise, describeContent, describeEvent } from './canonical.ts'
export { type Card, cardOf, queueStatus } from './card.ts'
export type {
  AskedSource,
  Booking,
  Dossier,
  Erasure,
  Grant,
  RemovedUpload,
  StepClock,
  Upload,
} from './dossier.ts'
export type { Confirmation, Party } from './event/confirmation.ts'
export type { CorrectionRequest } from './event/correction-request.ts'
export {
  type Decision,
  type Ground,
  type Handover,
  type HandoverCause,
  handoverCauses,
  type PersonAsked,
  type Recheck,
  type Review,
  type ReviewOutcome,
  reviewOutcomes,
} from './event/decision.ts'
export type { Payment, Refund, RefundCause } from './event/payment.ts'
export type { Sealing } from './event/seal.ts'
export type { Assistance, Commitment } from './event/waiver.ts'
export type {
  Actor,
  BookingRecord,
  Box,
  Channel,
  CheckResult,
  CorrectionItem,
  DossierEvent,
  DossierEventKind,
  EventOf,
  LoggedEvent,
  ReadField,
  ReadPaper,
  UploadProblem,
} from './event.ts'
export { continueDossier, foldDossier } from './fold.ts'
export { findText, knowledgeOf } from './known.ts'
export { findDossierNumber, makeDossierNumber } from './number.ts'
export { type Conflict, Refusal, type RefusalCode } from './refusal.ts'
export {
  type Due,
  decideErasures,
  findDue,
  findRemovedDue,
  type KeptEvidence,
  listDue,
  listEvidence,
} from './retention.ts'
export { consentsOn, situationOf } from './situation.ts'
export { counterStates, type DossierState, dossierStates, endStates, openStates } from './state.ts'
export { clocksOfVisit, counterSteps, findCurrentStep } from './step.ts'
export { findTask, type Task } from './task.ts'
