// Parties in PostgreSQL: whom dossiers are about, lists of persons handed in at once, and who may act for whom.
export { writeActing } from './acting.ts'
export {
  findAuthority,
  type KeptAuthority,
  listGivenAuthorities,
  listReceivedAuthorities,
  revokeAuthority,
  writeAuthority,
} from './authority.ts'
export {
  type Batch,
  type BatchLine,
  findBatch,
  findBatchLine,
  findLinesOf,
  type ListedLine,
  listBatches,
  listBatchLines,
  listOpenLines,
  writeBatch,
  writeBatchLine,
} from './batch.ts'
export { type DossierParty, listCardsAbout, listCardsBetween, listPartyNames, writeParty } from './party.ts'
