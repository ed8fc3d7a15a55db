import type { VerbList } from './command.ts'

/** The command line as a list: a new verb is one file and one line here. */
export const verbs: VerbList = {
  jobs: async () => (await import('./jobs.ts')).verb,
  'jobs retry': async () => (await import('./jobs-retry.ts')).verb,
  'matter check': async () => (await import('./matter-check.ts')).verb,
  'matter start': async () => (await import('./matter-switch.ts')).start,
  'matter stop': async () => (await import('./matter-switch.ts')).stop,
  'matter test': async () => (await import('./matter-test.ts')).verb,
  plan: async () => (await import('./plan.ts')).verb,
  read: async () => (await import('./read.ts')).verb,
  rebuild: async () => (await import('./rebuild.ts')).verb,
  replay: async () => (await import('./replay.ts')).verb,
  retention: async () => (await import('./retention.ts')).verb,
  sources: async () => (await import('./sources.ts')).verb,
  'verify-log': async () => (await import('./verify-log.ts')).verb,
  viewings: async () => (await import('./viewings.ts')).verb,
}
