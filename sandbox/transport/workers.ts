import { companies } from '../people/companies.ts'
import { getDemoPerson } from '../people/demo-people.ts'
import { type Category, makeWorker, usualChange, type Worker } from './worker.ts'

type Changes = Parameters<typeof makeWorker>[2]

/** The workers of the demo: some whose change is approved at once, and one for each usual refusal. */
export const seedWorkers: readonly Worker[] = [
  seed('citizen-hao', 'DRV'),
  seed('citizen-miao', 'ESC'),
  seed('citizen-lei', 'LOAD'),
  seed('worker-toxic', 'DRV', { certificate: { extra: ['剧毒化学品'] } }),
  // R03: to be renewed first. R04: lapsed for more than 180 days, or cancelled.
  seed('worker-renew', 'DRV', { certificate: { validTo: '2026-12-05' } }),
  seed('worker-lapsed', 'DRV', { certificate: { validTo: '2026-03-01', status: '到期' } }),
  seed('worker-cancelled', 'ESC', { certificate: { status: '注销' } }),
  // R05: his identity number says that he is above the age limit.
  seed('worker-old', 'DRV'),
  // R06 to R08: the licence does not cover a tractor, a grave accident, twelve points.
  seed('worker-b2', 'DRV', { licence: { classes: ['B2'] } }),
  seed('worker-accident', 'DRV', { accidents: [{ date: '2025-06-18', grade: '重大', liable: true }] }),
  seed('worker-points', 'DRV', { licence: { points: 12 } }),
  // R11: the lowest credit grade and no training since.
  seed('worker-credit', 'DRV', { certificate: { creditGrade: 'B', educated: false } }),
  // R13: no employment with the new unit known; only a reminder.
  seed('worker-uninsured', 'DRV', { insuredWith: null, contract: false }),
  // R14: the certificate names the new unit already. R15: banned. R02: another change is under way.
  seed('worker-there', 'ESC', {
    certificate: { unit: { uscc: companies.carrier.uscc, name: companies.carrier.name } },
  }),
  seed('worker-banned', 'DRV', { banned: true }),
  seed('worker-pending', 'DRV', { changePending: true }),
]

function seed(subject: string, category: Category, changes: Changes = {}): Worker {
  const { identityNumber } = getDemoPerson(subject)
  return makeWorker(identityNumber, { category, ...usualChange }, changes)
}
