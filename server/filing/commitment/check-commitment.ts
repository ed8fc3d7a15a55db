import { addDays } from '#calendar'
import { decideCheckCommitment, findCommitment, listCheckQuestions, type SourceReply } from '#dossier'
import type { Job } from '#job'
import { perform } from '../act.ts'
import { type Filed, readFiled, today } from '../filed.ts'
import { enqueue, morningOf } from '../follow-up.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'

/**
 * Looks, when its time has come, whether a promise was kept: asks the registers anew. While they do not tell, or nothing
 * was decided on the promise yet, it looks again the next day.
 */
export async function checkCommitment(
  parts: FilingParts,
  { data, signal }: Job<'check-commitment'>,
): Promise<void> {
  const { dossier, material } = data
  const filed = await readFiled(parts, parts.database, dossier)
  if (!isOpen(filed, material)) return
  const replies = isDecidedOn(filed) ? await askRegisters(parts, filed, { material, signal }) : new Map()
  const day = today(parts)
  const after = await perform(parts, {
    dossier,
    command: { key: `check-commitment ${material} ${day}`, name: 'check-commitment', content: { material } },
    actor: platform,
    allow: () => {},
    decide: (situation) => decideCheckCommitment(situation.dossier, { ...situation, material, replies }),
  })
  if (isOpen(after, material)) await lookTomorrow(parts, data, day)
}

/** A promise nobody has looked at, of a dossier that came or may still come to something. */
function isOpen({ dossier }: Filed, material: string): boolean {
  const isGone = dossier.state === 'withdrawn' || dossier.state === 'denied'
  return !isGone && findCommitment(dossier, material)?.status === 'made'
}

function isDecidedOn({ dossier }: Filed): boolean {
  return dossier.grant !== undefined
}

async function askRegisters(
  parts: FilingParts,
  { place, dossier, matter }: Filed,
  { material, signal }: { readonly material: string; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, SourceReply>> {
  const questions = listCheckQuestions(dossier, { matter, material, today: today(parts) })
  const replies = questions.map(async (question) => {
    const said = await parts.sources.ask({ ...question, dossier: place.dossier, matter: matter.id }, signal)
    return [question.source, said] as const
  })
  return new Map(await Promise.all(replies))
}

async function lookTomorrow(
  parts: FilingParts,
  data: Job<'check-commitment'>['data'],
  day: string,
): Promise<void> {
  const job = { name: 'check-commitment', data, at: morningOf(addDays(day, 1)) } as const
  await parts.database.transaction((tx) => enqueue(parts, tx, job))
}
