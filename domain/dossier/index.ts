// A dossier (办件) is one application's life: an append-only log of events; its state is folded from the log. This
// module says which events there are, what state they add up to and which acts are possible in it.
export type {
  Actor,
  BookingRecord,
  Channel,
  CheckResult,
  CorrectionItem,
  DossierEvent,
  DossierEventKind,
  LoggedEvent,
  UploadProblem,
} from './event.ts'
export { type Conflict, Refusal, type RefusalCode } from './refusal.ts'
