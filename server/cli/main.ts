// The command line: `npm run haoban -- VERB …`. Exit code 0 means it went well, 1 that it did not, 2 that it was
// typed wrongly.
import { runCommand } from './command.ts'
import { verbs } from './verbs.ts'

process.exitCode = await runCommand(verbs, process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
})
