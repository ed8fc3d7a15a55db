// `npm test`: style, types and every test. `npm test -- domain/rule server/store` runs the tests of those paths only.
import { runChecks } from './runner/checks.ts'
import { findTestFiles } from './runner/files.ts'
import { runTests } from './runner/tests.ts'

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

const filters = process.argv.slice(2)
const files = await findTestFiles(filters)
if (filters.length && !files.swift.length && !files.journeys.length) {
  console.error(`No test file has ${filters.join(' or ')} in its path.`)
  process.exit(1)
}
const checks = filters.length ? { passed: 0, failed: 0 } : await runChecks()
const tests = await runTests(files, stopping.signal)
const passed = checks.passed + tests.passed
const failed = checks.failed + tests.failed + (stopping.signal.aborted ? 1 : 0)
if (stopping.signal.aborted) console.log('\nBroken off.')
console.log(`\n${passed} passed, ${failed} failed${tests.skipped ? `, ${tests.skipped} skipped` : ''}`)
process.exit(failed || !passed ? 1 : 0)
