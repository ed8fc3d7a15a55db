import { decideExpireConfirmation } from '#dossier'
import type { Job } from '#job'
import { perform } from '../act.ts'
import type { Filed } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'

/** At the end of the time a person has: withdraws what they did not answer, unless they were asked anew meanwhile. */
export async function expireConfirmation(
  parts: FilingParts,
  { data }: Pick<Job<'expire-confirmation'>, 'data'>,
): Promise<void> {
  await expire(parts, data.dossier, `expire-${data.sequence}`)
}

/** The job may come late; whoever looks after the end of the time sees that it is over. */
export async function endWhatIsOver(parts: FilingParts, filed: Filed): Promise<Filed> {
  const { dossier, place } = filed
  const isOver = decideExpireConfirmation(dossier, parts.now().toISOString()).length > 0
  return isOver ? expire(parts, place.dossier, `over-${dossier.version}`) : filed
}

function expire(parts: FilingParts, dossier: string, key: string): Promise<Filed> {
  return perform(parts, {
    dossier,
    command: { key, name: 'expire-confirmation', content: {} },
    actor: platform,
    allow: () => {},
    decide: (situation) => decideExpireConfirmation(situation.dossier, situation.at),
  })
}
