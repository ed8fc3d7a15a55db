// A process that does the platform's jobs and nothing else, to be killed at any moment. On its standard input come lines
// with how many milliseconds its clock is ahead; when that closes it ends.
import { createInterface } from 'node:readline'
import { openWorkers } from '#filing'
import { openDatabase } from '#store'
import { openParts } from '../../server/filing/test-filing.ts'

let ahead = Number(process.env.HAOBAN_AHEAD ?? 0)
const { DATABASE_URL = '', HAOBAN_HOME = '' } = process.env
const database = openDatabase(DATABASE_URL, { connections: 12 })
const now = () => new Date(Date.now() + ahead)
const parts = await openParts({ database, home: HAOBAN_HOME, now, environment: process.env })
await parts.jobs.work(openWorkers(parts))
process.stdout.write('ready\n')
const input = createInterface({ input: process.stdin })
input.on('line', (line) => {
  ahead = Number(line)
})
input.on('close', () => process.exit(0))
