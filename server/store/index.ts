// Where things are kept: one PostgreSQL database, reached by DATABASE_URL or brought along (embedded).
// Here are the connection, its migrations and the embedded server; each kind of thing kept has a folder of its own.

export { DatabaseAway } from './away.ts'
export {
  type Booked,
  type Booking,
  type BookingRequest,
  type BookingStatus,
  bookSlot,
  cancelBooking,
  checkInBooking,
  findBooking,
  findBookingByCode,
  findCurrentBooking,
  listBookingsOfDay,
  listFreePlaces,
  markMissedBookings,
} from './booking/index.ts'
export { findBrokenOn, writeBrokenPromise } from './broken-promise.ts'
export { beginDay } from './daily-run.ts'
export { type Database, type Isolation, openDatabase, type Transaction } from './database.ts'
export {
  type DecisionTask,
  findStop,
  type KeptPackage,
  keepPackage,
  listPackages,
  listSwitchings,
  listTasks,
  recordSwitching,
  type Switching,
  writeTask,
} from './decision/index.ts'
export {
  appendEvents,
  type ChainCheck,
  type Command,
  type DossierCard,
  findCardByCertificate,
  findCardByCode,
  findDone,
  isTaken,
  listCardsById,
  listCardsOf,
  listCardsOfDay,
  listLogs,
  listStepsOfDay,
  listUnderWay,
  listWaiting,
  type Place,
  readLog,
  rebuildProjections,
  recordDone,
  SequenceTaken,
  type SignedEvent,
  type StepTime,
  takeTurn,
  type UnderWay,
  verifyChain,
  type Waiting,
  writeCard,
  writeSteps,
} from './dossiers/index.ts'
export { findHome } from './embedded/home.ts'
export { FolderInUse } from './embedded/in-use.ts'
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/launch.ts'
export { findRunningPostgres } from './embedded/running.ts'
export {
  type Arrival,
  countWaitingBefore,
  type EvidenceStore,
  forgetViewings,
  holdEvidence,
  isAwaited,
  type Keys,
  listArrivals,
  listDueDossiers,
  listViewings,
  noteArrival,
  openEvidenceFolder,
  openKeys,
  recordViewing,
  settleArrival,
  type Viewing,
  writeEvidence,
} from './evidence/index.ts'
export { migrate } from './migrate.ts'
export { recordNonce } from './nonce.ts'
export {
  addNumberRange,
  countNumbersLeft,
  type NumberQueue,
  type NumberRange,
  nextNumber,
  parseNumberRanges,
} from './numbering/index.ts'
export {
  type Batch,
  type BatchLine,
  type DossierParty,
  findAuthority,
  findBatch,
  findBatchLine,
  findLinesOf,
  type KeptAuthority,
  type ListedLine,
  listBatches,
  listBatchLines,
  listCardsAbout,
  listCardsBetween,
  listGivenAuthorities,
  listOpenLines,
  listPartyNames,
  listReceivedAuthorities,
  revokeAuthority,
  writeActing,
  writeAuthority,
  writeBatch,
  writeBatchLine,
  writeParty,
} from './party/index.ts'
export { beginSweep, findSweep, recordSweep, type SweepRecord } from './sweep.ts'
