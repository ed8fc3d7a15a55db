import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** A part of the whole that runs as a process of its own. */
export interface Program {
  /** What it said of itself when it was ready, such as its addresses. */
  readonly ready: unknown
  /** Resolves when it ends, whether it was asked to or not. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export const checkout = resolve(import.meta.dirname, '..')
const patience = 20_000

/**
 * Starts a file of the checkout and waits until it prints a line of JSON with `ready: true`. The program stops when its
 * standard input closes, so it never outlives us, however we end. Throws when it ends before it is ready.
 */
export async function startProgram(file: string, environment: NodeJS.ProcessEnv = {}): Promise<Program> {
  // A group of its own: Ctrl-C comes to us, and we stop the parts in the right order.
  const child = spawn(process.execPath, [join(checkout, file)], {
    cwd: checkout,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  })
  const ended = once(child, 'exit').then(() => {})
  const ready = await Promise.race([readReady(child), ended])
  if (ready === undefined) throw new Error(`${file} ended with ${child.exitCode ?? child.signalCode}`)
  return { ready, ended, stop: () => stop(child, ended) }
}

async function readReady(child: ChildProcess): Promise<unknown> {
  if (!child.stdout) return undefined
  const lines = createInterface({ input: child.stdout })
  return new Promise((resolveReady) => {
    lines.on('line', (line) => {
      const said = line.startsWith('{') ? JSON.parse(line) : {}
      if (said.ready === true) resolveReady(said)
    })
  })
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.stdin?.end()
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(timer)
}
