// Filings per second, from opening to submission, against the bare SQL that one filing needs: the statements are
// recorded from a real filing and sent again, with other ids, by nothing but the database driver.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database, Transaction } from '#store'
import { makeTestDatabase } from '#testing'
import { openFiling } from '../../server/filing/open.ts'
import { makeCitizen, openParts } from '../../server/filing/test-filing.ts'
import { makeApplicant } from '../../server/filing/test-people.ts'
import { perSecondAwaiting, printRates } from './measure.ts'

interface Statement {
  readonly sql: string
  readonly values: readonly unknown[] | undefined
}

/** The statements of one filing, those of a transaction together. */
type Script = Statement[][]

export async function run(): Promise<void> {
  const database = await makeTestDatabase()
  const home = await mkdtemp(join(tmpdir(), 'haoban-bench-'))
  const recorder = record(database)
  const parts = await openParts({ database: recorder.database, home, now: () => new Date() })
  const handlers = openFiling(parts)
  try {
    await fileOne(handlers, 'warm')
    recorder.start()
    const filed = await fileOne(handlers, 'recorded')
    const script = recorder.stop()
    const names = [filed.id, filed.number, filed.booking?.id, filed.booking?.code, 'bench-recorded']
    const statements = script.reduce((sum, transaction) => sum + transaction.length, 0)
    console.log(`\nOne filing: ${script.length} transactions, ${statements} statements`)
    let turn = 0
    printRates('Filings, one after the other (open, answer, book, submit)', 'bare SQL', {
      haoban: await perSecondAwaiting(() => fileOne(handlers, `${turn++}`)),
      'bare SQL': await perSecondAwaiting(() => replay(database, script, names)),
    })
  } finally {
    await parts.jobs.stop()
    await parts.sources.close()
    await database.drop()
    await rm(home, { recursive: true })
  }
}

const answers = {
  'vehicle.kind': 'bicycle',
  'owner.kind': 'self',
  'origin.kind': 'given',
  'use.delivery': false,
  'visit.self': true,
  'applicant.phone': '13800000000',
  'bike.color': '蓝',
}

async function fileOne(handlers: ReturnType<typeof openFiling>, turn: string) {
  const applicant = makeApplicant({ handlers }, makeCitizen({ id: `bench-${turn}` }))
  const opened = await applicant.open(`bench-${turn}-open`)
  const answered = await applicant.answer(opened, answers)
  const offices = await applicant.offices(answered)
  const office = offices.toSorted((a, b) => b.free - a.free)[0]
  if (!office) throw new Error('No office takes it')
  return applicant.submit(await applicant.book(answered, office))
}

function record(database: Database) {
  let script: Script | undefined
  const note = (transaction: Statement[]) => (sql: string, values?: readonly unknown[]) => {
    transaction.push({ sql, values })
  }
  const recording: Database = {
    ...database,
    query(sql, values) {
      const alone: Statement[] = []
      note(alone)(sql, values)
      script?.push(alone)
      return database.query(sql, values)
    },
    transaction(work, isolation) {
      const together: Statement[] = []
      script?.push(together)
      const noted = note(together)
      return database.transaction((tx) => work(listen(tx, noted)), isolation)
    },
  }
  return {
    database: recording,
    start: () => {
      script = []
    },
    stop: (): Script => {
      const recorded = script ?? []
      script = undefined
      return recorded
    },
  }
}

function listen(tx: Transaction, noted: (sql: string, values?: readonly unknown[]) => void): Transaction {
  return {
    query(sql, values) {
      noted(sql, values)
      return tx.query(sql, values)
    },
  }
}

/** Sends the statements again for a filing that never was, so that every row is a new one. */
async function replay(
  database: Database,
  script: Script,
  names: readonly (string | undefined)[],
): Promise<void> {
  const others = names.flatMap((name) => (name ? [[name, randomUUID()] as const] : []))
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string')
      return others.reduce((text, [from, to]) => text.replaceAll(from, to), value)
    if (value instanceof Date || typeof value !== 'object' || value === null) return value
    return JSON.parse(String(rename(JSON.stringify(value))))
  }
  for (const transaction of script) {
    await database.transaction(async (tx) => {
      for (const { sql, values } of transaction) await tx.query(sql, values?.map(rename))
    })
  }
}
