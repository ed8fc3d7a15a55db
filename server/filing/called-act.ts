import type { RouteName } from '#api'
import type { DossierEvent } from '#dossier'
import { type Deed, requireAllowed } from '#permission'
import { perform, type Situation } from './act.ts'
import type { Call } from './call.ts'
import type { Filed } from './filed.ts'
import type { FilingParts } from './parts.ts'
import { concernedBy } from './permission.ts'
import { requireSignatory, toActor, toPerson } from './person.ts'

/** What one route does to the dossier of its path. */
export interface CalledAct {
  readonly name: RouteName
  readonly deed: Deed
  readonly key: string
  /** What was asked for: the same key with something else is refused. */
  readonly content: unknown
  readonly decide: (situation: Situation) => readonly DossierEvent[] | Promise<readonly DossierEvent[]>
}

/** Does what somebody who is signed in asked for, if they may. */
export async function performCalled(
  parts: FilingParts,
  call: Pick<Call<RouteName>, 'by' | 'params'>,
  act: CalledAct,
): Promise<Filed> {
  const by = requireSignatory(call)
  const person = toPerson(by, parts.keys)
  return perform(parts, {
    dossier: call.params.dossier,
    command: { key: act.key, name: act.name, content: act.content },
    actor: (dossier) => toActor(by, dossier.applicant),
    allow: (filed) => requireAllowed(person, act.deed, concernedBy(filed)),
    decide: act.decide,
  })
}
