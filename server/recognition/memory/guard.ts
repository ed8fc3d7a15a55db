import { Worker } from 'node:worker_threads'

/**
 * Ends this process once it holds more than so many megabytes. A thread of its own looks: while a file inflates in native
 * code nothing else of the process runs.
 */
export function endAbove(megabytes: number): void {
  const thread = new Worker(new URL('./watch.ts', import.meta.url), { workerData: megabytes, execArgv: [] })
  thread.unref()
}
