// Filings per second, from opening to submission, against the bare SQL that one filing needs: the statements are
// recorded from a real filing and sent again, with other ids, by nothing but the database driver.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeTestDatabase } from '#testing'
import { openFiling } from '../../server/filing/open.ts'
import { makeCitizen, openParts } from '../../server/filing/test-filing.ts'
import { makeApplicant } from '../../server/filing/test-people.ts'
import { perSecondAwaiting, printRates } from './measure.ts'
import { makeRenaming, record, replay } from './script.ts'

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
      'bare SQL': await perSecondAwaiting(() => replay(database, script, makeRenaming(names))),
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
