// How the platform runs, for administrators: work that waits or failed, agencies, and dossiers that wait too long.
export { OperatePage } from './operate-page.tsx'
