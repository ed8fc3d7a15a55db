import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Processes that do the jobs; any of them may die at any time. */
export interface WorkForce {
  /** Ends one of them as a power cut would, and starts another in its place. */
  killOne(): Promise<void>
  /** Puts the clocks of all ahead of the real time. */
  setClock(aheadMs: number): void
  stop(): Promise<void>
}

/** Starts so many processes on the same database. */
export async function startWorkForce(count: number, environment: NodeJS.ProcessEnv): Promise<WorkForce> {
  let aheadMs = 0
  let next = 0
  const start = () => startWorker({ ...environment, HAOBAN_AHEAD: String(aheadMs) })
  const workers = await Promise.all(Array.from({ length: count }, start))
  return {
    async killOne() {
      const place = next % workers.length
      next += 1
      const victim = workers[place]
      if (victim) await end(victim, 'SIGKILL')
      workers[place] = await start()
    },
    setClock(ahead) {
      aheadMs = ahead
      for (const { stdin } of workers) stdin?.write(`${ahead}\n`)
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => end(worker, 'SIGKILL')))
    },
  }
}

async function startWorker(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts')], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const died = once(worker, 'exit').then(([code]) => {
    throw new Error(`A worker ended with ${code} before it was ready`)
  })
  await Promise.race([once(createInterface({ input: worker.stdout }), 'line'), died])
  died.catch(() => {})
  worker.stdin?.on('error', () => {})
  return worker
}

async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const exited = once(worker, 'exit')
  worker.kill(signal)
  await exited
}
