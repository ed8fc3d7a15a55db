// Filing: what each line of the API means. An act reads the log of a dossier, folds it, makes the plan, lets the
// domain decide, and appends the events with the jobs that follow from them in one transaction. Nothing is decided here.
export type { Answer, Call, FileAnswer, Handlers } from './call.ts'
export { type Replayed, replayDecisions } from './decide/replay.ts'
export { openFiling, openWorkers } from './open.ts'
export { viewAgencies } from './operate/agencies.ts'
export { viewGivenUp, viewOperations } from './operate/handle-operations.ts'
export type { OperateParts } from './operate/parts.ts'
export { type Found, openSweeper, sweepDossiers } from './operate/sweep.ts'
export type { FilingParts, Message, Messenger } from './parts.ts'
export { findDueIn, type RetentionParts } from './retention/erase-due.ts'
export { eraseBatch, scheduleRetention } from './retention/run.ts'
export { sweepArrivals } from './retention/sweep.ts'
export { toDossierReading } from './work/to-paper.ts'
