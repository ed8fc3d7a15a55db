import { openDatabase } from '#store'
import { makeCitizen, openParts } from './make-filing.ts'
import { makeApplicant } from './make-people.ts'
import { openFiling } from './open.ts'

// A process for the crash test: files without pause, and says after every act that it was acknowledged.

const [url = '', home = '', name = ''] = process.argv.slice(2)
const database = openDatabase(url)
const parts = await openParts({ database, home, now: () => new Date('2026-11-23T01:00:00Z') })
const applicant = makeApplicant({ handlers: openFiling(parts) }, makeCitizen({ id: name }))

let view = await applicant.open()
for (let count = 0; ; count += 1) {
  const [fact, value] =
    count % 2 === 0
      ? ['bike.color', `颜色${count}`]
      : ['applicant.phone', `138${String(count).padStart(8, '0')}`]
  view = await applicant.answer(view, { [fact]: value })
  process.stdout.write(`${JSON.stringify({ dossier: view.id, version: view.version, fact, value })}\n`)
}
