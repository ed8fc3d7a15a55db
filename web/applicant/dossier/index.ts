// One dossier in the browser: what the server last said, answers on their way, what to do when the network, the
// session or another window comes between, and which page is next.

export { findConsentToAsk } from './consent.ts'
export { DossierPage } from './dossier-page.tsx'
export { DossierProvider, useDossier } from './dossier-provider.tsx'
export { isOpen } from './is-open.ts'
export { addressOf, currentStage, isFilling, isWaiting, listStages, type Stage } from './stage.ts'
export type { DossierStore, Outcome, Saving } from './store.ts'
export { useAct } from './use-act.ts'
