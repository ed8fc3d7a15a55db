// The bytes behind the facts: uploads and issued papers, encrypted at rest, and the keys of the installation; what
// uses which bytes and until when, and who looked at them.
export { type Arrival, listArrivals, noteArrival, settleArrival } from './arrival.ts'
export { type EvidenceStore, openEvidenceFolder } from './folder.ts'
export { type Keys, openKeys } from './keys.ts'
export { countWaitingBefore, holdEvidence, isAwaited, listDueDossiers, writeEvidence } from './use.ts'
export { forgetViewings, listViewings, recordViewing, type Viewing } from './viewing.ts'
