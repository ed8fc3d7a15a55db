// Dossiers in PostgreSQL: the append-only log and its hash chain, acts already done, and the projections that lists
// and statistics read. Every function takes the transaction it belongs to.
export {
  type DossierCard,
  findCardByCertificate,
  findCardByCode,
  listCardsById,
  listCardsOf,
  listCardsOfDay,
  readCards,
  writeCard,
} from './card.ts'
export { type Command, findDone, recordDone } from './command.ts'
export {
  appendEvents,
  type ChainCheck,
  isTaken,
  listLogs,
  type Place,
  readLog,
  SequenceTaken,
  type SignedEvent,
  verifyChain,
} from './log.ts'
export { rebuildProjections } from './rebuild.ts'
export { listStepsOfDay, type StepTime, writeSteps } from './step.ts'
export { takeTurn } from './turn.ts'
export { listUnderWay, listWaiting, type UnderWay, type Waiting } from './under-way.ts'
