import { relative } from 'node:path'
import type { run } from 'node:test'
import { inspect } from 'node:util'
import { root } from './checks.ts'

export type Tally = { passed: number; failed: number; skipped: number }

type TestsStream = ReturnType<typeof run>

/**
 * Prints a line for each file as it ends, followed by what it printed, the reason of each skipped test and all there is
 * to know about each failed one; returns how many there were.
 */
export async function report(stream: TestsStream): Promise<Tally> {
  const total: Tally = { passed: 0, failed: 0, skipped: 0 }
  const notes = new Map<string | undefined, string[]>()
  const note = (file: string | undefined, text: string) => notes.set(file, [...(notes.get(file) ?? []), text])
  const close = (file: string, success: boolean, summary: string) => {
    console.log(`${success ? '✔' : '✖'} ${relative(root, file)}${summary}`)
    for (const text of notes.get(file) ?? []) console.log(text)
    notes.delete(file)
  }
  stream.on('test:stdout', ({ file, message }) => note(file, message.trimEnd()))
  stream.on('test:stderr', ({ file, message }) => note(file, message.trimEnd()))
  stream.on('test:pass', ({ details, skip, name, file }) => {
    if (details.type === 'suite') return
    total[skip === undefined ? 'passed' : 'skipped'] += 1
    if (skip !== undefined) note(file, `  ○ ${name}: skipped, ${skip === true ? 'without a reason' : skip}`)
  })
  stream.on('test:fail', ({ details, name, file }) => {
    if (isMereConsequence(details)) return
    total.failed += 1
    note(file, `  ✖ ${name}\n${describe(details.error)}`)
    if (file !== undefined && file === name) close(file, false, ' ended before its tests did')
  })
  stream.on('test:summary', ({ file, success, counts, duration_ms }) => {
    if (file) close(file, success, `: ${counts.tests} (${(duration_ms / 1000).toFixed(1)} s)`)
  })
  for await (const _ of stream);
  return total
}

/**
 * A suite, or a test with parts, fails with each part of it that failed, which has been counted; and when a run is
 * broken off, everything that still waited fails.
 */
function isMereConsequence({ error }: { readonly error: Error }): boolean {
  const { failureType } = error as { failureType?: unknown }
  return failureType === 'subtestsFailed' || failureType === 'testAborted'
}

function describe(error: Error): string {
  return inspect(error.cause ?? error, { depth: 6 }).replace(/^/gm, '    ')
}
