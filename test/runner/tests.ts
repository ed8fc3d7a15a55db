import { join } from 'node:path'
import { run } from 'node:test'
import { startTestServer } from '#testing'
import { root } from './checks.ts'
import { report, type Tally } from './report.ts'

type Files = { readonly swift: readonly string[]; readonly journeys: readonly string[] }

const fileLimit = 5 * 60_000

const endWithParent = import.meta.resolve('./end-with-parent.ts')

/** Runs the files on one database server, two at a time, then the journeys one by one. */
export async function runTests({ swift, journeys }: Files, signal: AbortSignal): Promise<Tally> {
  const server = await startTestServer()
  process.env.HAOBAN_TEST_DATABASE_URL = server.template
  try {
    const first = await runFiles(swift, 2, signal)
    const second = await runFiles(journeys, 1, signal)
    return {
      passed: first.passed + second.passed,
      failed: first.failed + second.failed,
      skipped: first.skipped + second.skipped,
    }
  } finally {
    await server.stop()
  }
}

async function runFiles(paths: readonly string[], concurrency: number, signal: AbortSignal): Promise<Tally> {
  if (!paths.length || signal.aborted) return { passed: 0, failed: 0, skipped: 0 }
  const files = paths.map((path) => join(root, path))
  return report(
    run({ files, concurrency, signal, timeout: fileLimit, execArgv: ['--import', endWithParent] }),
  )
}
