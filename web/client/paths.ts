import type { RouteName, routes } from '#api'

type Routes = typeof routes
type Paths = { readonly [Name in RouteName]: readonly [Routes[Name]['method'], Routes[Name]['path']] }

/** Method and path of every call, repeated here so that no schema reaches the browser; the compiler holds them equal. */
export const paths = {
  readSession: ['GET', '/api/session'],
  listMatters: ['GET', '/api/matters'],
  readMatter: ['GET', '/api/matters/:matter'],
  listDossiers: ['GET', '/api/dossiers'],
  openDossier: ['POST', '/api/dossiers'],
  readDossier: ['GET', '/api/dossiers/:dossier'],
  stateFacts: ['POST', '/api/dossiers/:dossier/facts'],
  giveConsent: ['POST', '/api/dossiers/:dossier/consent'],
  disputeFact: ['POST', '/api/dossiers/:dossier/disputes'],
  commit: ['POST', '/api/dossiers/:dossier/commitments'],
  takeAssistance: ['POST', '/api/callbacks/assistance/:dossier'],
  takeBackCommitment: ['DELETE', '/api/dossiers/:dossier/commitments/:material'],
  readRules: ['GET', '/api/matters/:matter/rules'],
  explainDecision: ['GET', '/api/dossiers/:dossier/explanation'],
  showDecision: ['GET', '/api/dossiers/:dossier/decision.pdf'],
  askPerson: ['POST', '/api/dossiers/:dossier/person'],
  listDecisions: ['GET', '/api/desk/decisions'],
  readReview: ['GET', '/api/desk/decisions/:dossier'],
  reviewDossier: ['POST', '/api/desk/decisions/:dossier/review'],
  recheckDossier: ['POST', '/api/desk/decisions/:dossier/recheck'],
  switchMatter: ['POST', '/api/desk/matters/:matter/switch'],
  addUpload: ['POST', '/api/dossiers/:dossier/uploads'],
  readUpload: ['GET', '/api/dossiers/:dossier/uploads/:upload'],
  showUpload: ['GET', '/api/dossiers/:dossier/uploads/:upload/picture'],
  removeUpload: ['DELETE', '/api/dossiers/:dossier/uploads/:upload'],
  restoreUpload: ['POST', '/api/dossiers/:dossier/uploads/:upload/restoration'],
  moveUpload: ['POST', '/api/dossiers/:dossier/uploads/:upload/place'],
  listViewings: ['GET', '/api/dossiers/:dossier/viewings'],
  enterPerson: ['POST', '/api/matters/:matter/people'],
  showTemplate: ['GET', '/api/matters/:matter/people.xlsx'],
  checkSheet: ['POST', '/api/matters/:matter/sheets'],
  openBatch: ['POST', '/api/matters/:matter/batches'],
  listBatches: ['GET', '/api/matters/:matter/batches'],
  readBatch: ['GET', '/api/batches/:batch'],
  showBatchResults: ['GET', '/api/batches/:batch/results.xlsx'],
  listConfirmations: ['GET', '/api/confirmations'],
  readConfirmation: ['GET', '/api/confirmations/:dossier'],
  confirm: ['POST', '/api/confirmations/:dossier'],
  refuseConfirmation: ['POST', '/api/confirmations/:dossier/refusal'],
  remindParty: ['POST', '/api/dossiers/:dossier/reminder'],
  lookAtPayment: ['POST', '/api/dossiers/:dossier/payment/look'],
  payAgain: ['POST', '/api/dossiers/:dossier/payment'],
  showReceipt: ['GET', '/api/dossiers/:dossier/receipt.pdf'],
  takePayment: ['POST', '/api/callbacks/payments/:dossier'],
  takeCorrection: ['POST', '/api/callbacks/corrections/:dossier'],
  listOffices: ['GET', '/api/dossiers/:dossier/offices'],
  listSlots: ['GET', '/api/dossiers/:dossier/offices/:office/slots'],
  book: ['POST', '/api/dossiers/:dossier/booking'],
  cancelBooking: ['DELETE', '/api/dossiers/:dossier/booking'],
  submit: ['POST', '/api/dossiers/:dossier/submission'],
  withdraw: ['POST', '/api/dossiers/:dossier/withdrawal'],
  rate: ['POST', '/api/dossiers/:dossier/rating'],
  showPaper: ['GET', '/api/dossiers/:dossier/paper.pdf'],
  verifyPaper: ['GET', '/api/verify/:code'],
  readQueue: ['GET', '/api/desk/queue'],
  readDay: ['GET', '/api/desk/day'],
  checkIn: ['POST', '/api/desk/check-in'],
  walkIn: ['POST', '/api/desk/dossiers'],
  readDeskDossier: ['GET', '/api/desk/dossiers/:dossier'],
  seeFacts: ['POST', '/api/desk/dossiers/:dossier/facts'],
  addDeskUpload: ['POST', '/api/desk/dossiers/:dossier/uploads'],
  inspect: ['POST', '/api/desk/dossiers/:dossier/inspection'],
  assignNumber: ['POST', '/api/desk/dossiers/:dossier/number'],
  grant: ['POST', '/api/desk/dossiers/:dossier/grant'],
  deny: ['POST', '/api/desk/dossiers/:dossier/denial'],
  readOperations: ['GET', '/api/operate'],
  listGivenUp: ['GET', '/api/operate/given-up'],
  retryGivenUp: ['POST', '/api/operate/given-up/retry'],
  handOverGivenUp: ['POST', '/api/operate/given-up/hand-over'],
  sweepNow: ['POST', '/api/operate/sweep'],
  requestCorrection: ['POST', '/api/desk/dossiers/:dossier/correction'],
} as const satisfies Paths

/** The address of a call, with its parameters filled in. */
export function pathTo(
  name: RouteName,
  parameters: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const path = paths[name][1].replace(/:(\w+)/gu, (_, key: string) =>
    encodeURIComponent(parameters[key] ?? ''),
  )
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
