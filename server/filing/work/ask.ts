import { decideAskAgain, decideReply, endStates } from '#dossier'
import type { Job } from '#job'
import { perform } from '../act.ts'
import { type Filed, readFiled } from '../filed.ts'
import { enqueue } from '../follow-up.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'

/** Asks an agency and takes its reply into the dossier. Asked twice after a crash, it is answered once. */
export async function askSource(parts: FilingParts, { data, signal }: Job<'ask-source'>): Promise<void> {
  const { dossier, source, sequence } = data
  const { dossier: now, matter } = await readFiled(parts, parts.database, dossier)
  const asked = now.asked.get(source)
  const use = matter.sources.get(source)
  if (!use || asked?.state !== 'waiting' || asked.sequence !== sequence) return
  const { purpose, consent } = use
  // Asked once more with the same words: what was answered then may have been corrected.
  const fresh = asked.times > 1
  const question = {
    source,
    dossier,
    matter: matter.id,
    purpose: purpose.zh,
    needs: asked.needs,
    consent,
    fresh,
  }
  const said = await parts.sources.ask(question, signal)
  await perform(parts, {
    dossier,
    command: { key: `reply-${sequence}`, name: 'ask-source', content: { source } },
    actor: platform,
    allow: () => {},
    decide: (situation) => decideReply(situation.dossier, matter, { source, sequence, said }),
  })
}

/** Looks at an agency that did not answer: asks again, or looks later while it is known to be down. */
export async function lookAtSource(
  parts: FilingParts,
  { data }: Pick<Job<'ask-again'>, 'data'>,
): Promise<void> {
  const { dossier, source } = data
  const filed = await readFiled(parts, parts.database, dossier)
  if (endStates.includes(filed.dossier.state)) return
  if (parts.sources.states().get(source) === 'down') return lookLater(parts, filed, source)
  await perform(parts, {
    dossier,
    command: { key: `again-${source}-${filed.dossier.version}`, name: 'ask-again', content: { source } },
    actor: platform,
    allow: () => {},
    decide: (situation) => decideAskAgain(situation.dossier, situation, source),
  })
}

/** Soon where the rules, or a person who is to agree, wait for the answer; spread out, so that thousands do not come back in one second. */
async function lookLater(
  parts: FilingParts,
  { place, dossier, matter }: Filed,
  source: string,
): Promise<void> {
  const isUrgent = matter.decision !== undefined && ['submitted', 'confirming'].includes(dossier.state)
  const minutes = (isUrgent ? 1 : 20) * (1 + Math.random() / 2)
  const at = new Date(parts.now().getTime() + minutes * 60_000).toISOString()
  const data = { dossier: place.dossier, source }
  await parts.database.transaction((tx) => enqueue(parts, tx, { name: 'ask-again', data, at }))
}
