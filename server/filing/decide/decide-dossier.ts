import { type DossierEvent, decideByRules, decideHandOver } from '#dossier'
import type { Job, JobData } from '#job'
import { type Command, findStop } from '#store'
import { perform, type Situation } from '../act.ts'
import type { FilingParts } from '../parts.ts'
import { platformFor } from '../person.ts'
import { goingOn, withPaper } from './go-on.ts'

/**
 * Decides a dossier by its rules, or leaves it while something is unknown. Run twice, or by two processes at once, it
 * decides once. When it cannot be done at all, a person takes over: nothing is left lying.
 */
export async function decideDossier(parts: FilingParts, job: Job<'decide-dossier'>): Promise<void> {
  try {
    await performStep(parts, job, (situation) => decide(parts, job, situation))
  } catch (error) {
    if (!job.isLast) throw error
    await performStep(parts, job, ({ dossier }) =>
      decideHandOver(dossier, { cause: 'fault', because: broken }),
    )
    throw error
  }
}

async function decide(
  parts: FilingParts,
  { data }: Job<'decide-dossier'>,
  situation: Situation,
): Promise<readonly DossierEvent[]> {
  const { tx, place, dossier, plan } = situation
  const going = goingOn(situation)
  // The job that comes at the end of patience says so itself, whatever the clock of this machine.
  const at = data.until !== undefined && data.until > going.at ? data.until : going.at
  const stop = await findStop(tx, place.district, dossier.matter)
  return withPaper(parts, situation, decideByRules(dossier, { ...going, at, plan, stopped: stop?.because }))
}

async function performStep(
  parts: FilingParts,
  { data }: Job<'decide-dossier'>,
  decide: (situation: Situation) => readonly DossierEvent[] | Promise<readonly DossierEvent[]>,
): Promise<void> {
  const { dossier } = data
  await perform(parts, {
    dossier,
    command: commandOf(data),
    actor: (dossier) => platformFor(parts.catalogue.get(dossier.matter, dossier.matterVersion)),
    allow: () => {},
    decide,
  })
}

/** Two jobs after the same event decide once. */
export function commandOf({ sequence, until }: JobData['decide-dossier']): Command {
  return { key: `decide-${sequence}${until ? '-late' : ''}`, name: 'decide-dossier', content: {} }
}

const broken = {
  zh: '自动办理时系统出了差错，已转工作人员办理。',
  en: 'The automatic decision failed for technical reasons; a person decides.',
}
