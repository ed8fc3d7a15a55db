import { decideSubmit, Refusal } from '#dossier'
import type { Job } from '#job'
import type { Words } from '#matter'
import { type Batch, type BatchLine, findBatch, findBatchLine, writeBatchLine } from '#store'
import { perform } from '../act.ts'
import { goOn } from '../decide/go-on.ts'
import { type Filed, readFiled } from '../filed.ts'
import { hashContent } from '../finish.ts'
import { enqueue } from '../follow-up.ts'
import { getMatter } from '../guide.ts'
import type { FilingParts } from '../parts.ts'
import { maskValue } from '../view/value.ts'
import { enterPerson } from './enter-person.ts'
import { joinWords } from './view-batch.ts'

/**
 * Takes one line of a list as far as it goes: the person is entered, the registers are asked, and when nothing stands
 * against it the person is asked to agree. While registers are being asked it looks again, later and later.
 */
export async function advanceLine(
  parts: FilingParts,
  { data }: Pick<Job<'advance-line'>, 'data'>,
): Promise<void> {
  const key = { district: parts.district, id: data.batch }
  const batch = await findBatch(parts.database, key)
  const line = batch && (await findBatchLine(parts.database, key, data.row))
  if (!batch || !line || line.state === 'sent' || line.state === 'stopped') return
  const next = await advance(parts, batch, line)
  await parts.database.transaction(async (tx) => {
    await writeBatchLine(tx, key, next)
    if (next.state !== 'checking') return
    const at = new Date(parts.now().getTime() + pause(data.times)).toISOString()
    await enqueue(parts, tx, { name: 'advance-line', data: { ...data, times: data.times + 1 }, at })
  })
}

/** Only in case an answer is missed: each brings its line on at once. */
function pause(times: number): number {
  return Math.min(600, 5 * 2 ** Math.min(times, 7)) * 1000
}

async function advance(parts: FilingParts, batch: Batch, line: BatchLine): Promise<Omit<BatchLine, 'name'>> {
  const { row } = line
  try {
    const filed =
      line.dossier === undefined ? await enter(parts, batch, line) : await read(parts, line.dossier)
    const found = { row, idNumber: String(maskValue(line.idNumber)), dossier: filed.place.dossier }
    if (filed.dossier.state !== 'draft') return { ...found, state: 'sent', problem: undefined }
    if (isChecking(filed)) return { ...found, state: 'checking', problem: undefined }
    const problems = listProblems(filed)
    if (problems.length > 0) return { ...found, state: 'stopped', problem: joinWords(problems) }
    await send(parts, batch, filed)
    return { ...found, state: 'sent', problem: undefined }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'unavailable') throw error
    return { ...line, state: 'stopped', problem: error.entries[0]?.message ?? error.detail }
  }
}

function enter(parts: FilingParts, batch: Batch, { row, name, idNumber }: BatchLine): Promise<Filed> {
  const { applicant, profile, actor } = batch
  const matter = getMatter(parts.catalogue, batch.matter)
  const key = `${batch.id}-${row}`
  return enterPerson(parts, { matter, applicant, profile, actor, key, person: { name, idNumber } })
}

function read(parts: FilingParts, dossier: string): Promise<Filed> {
  return readFiled(parts, parts.database, dossier)
}

function isChecking({ dossier, plan }: Filed): boolean {
  const isWaiting = [...dossier.asked.values()].some(({ state }) => state === 'waiting')
  return isWaiting && plan.verdict !== 'unmet'
}

/** Everything that stands against it, with what can be done. */
function listProblems({ plan }: Filed): readonly Words[] {
  const unmet = plan.rules.filter(({ verdict }) => verdict === 'unmet')
  if (unmet.length === 0) return plan.blockers.map(({ message }) => message)
  return unmet.flatMap(({ reason, remedy }) => (remedy ? [reason, remedy] : [reason]))
}

async function send(parts: FilingParts, batch: Batch, { place }: Filed): Promise<void> {
  await perform(parts, {
    dossier: place.dossier,
    command: { key: `send-${batch.id}`, name: 'advance-line', content: {} },
    actor: batch.actor,
    // Whoever handed the list in was allowed to when they did.
    allow: () => {},
    decide: async (situation) => {
      const { dossier, plan } = situation
      if (dossier.state !== 'draft') return []
      const { version } = dossier
      const events = decideSubmit(dossier, { plan, version, contentHash: hashContent(dossier) })
      return [...events, ...(await goOn(parts, situation, 'file'))]
    },
  })
}
