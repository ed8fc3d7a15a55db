import { decideExpireConfirmation } from '#dossier'
import type { Job } from '#job'
import { perform } from '../act.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'

/** At the end of the time a person has: withdraws what they did not answer, unless they were asked anew meanwhile. */
export async function expireConfirmation(
  parts: FilingParts,
  { data }: Pick<Job<'expire-confirmation'>, 'data'>,
): Promise<void> {
  await perform(parts, {
    dossier: data.dossier,
    command: { key: `expire-${data.sequence}`, name: 'expire-confirmation', content: {} },
    actor: platform,
    allow: () => {},
    decide: ({ dossier, at }) => decideExpireConfirmation(dossier, at),
  })
}
