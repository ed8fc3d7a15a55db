// `npm run check`: style and types, without the tests.
import { runChecks } from './runner/checks.ts'

const { failed } = await runChecks()
process.exitCode = failed ? 1 : 0
