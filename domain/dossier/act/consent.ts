import type { Matter } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { consentsOn } from '../situation.ts'
import { openStates } from '../state.ts'
import { requireState } from './require.ts'

export interface Consenting {
  readonly matter: Matter
  readonly sources: readonly string[]
  readonly given: boolean
  readonly today: string
  /** The last day it holds. */
  readonly until: string
}

/**
 * Lets agencies be asked, each for the purpose the matter states, or not; what they would have told is then asked of
 * the applicant or seen at the counter. Saying it twice changes nothing.
 */
export function decideConsent(dossier: Dossier, consenting: Consenting): readonly DossierEvent[] {
  requireState(dossier, [...openStates, 'submitted'])
  const { matter, given, today, until } = consenting
  const unknown = consenting.sources.find((source) => !matter.sources.has(source))
  if (unknown !== undefined) {
    throw new Refusal('invalid', {
      zh: '这个事项不会查询这个部门',
      en: 'This matter does not ask that agency',
    })
  }
  const valid = consentsOn(dossier, today)
  const isSaid = (source: string) => (given ? valid : dossier.declined).has(source)
  const sources = [...new Set(consenting.sources)].filter((source) => !isSaid(source))
  if (sources.length === 0) return []
  if (!given) return [{ kind: 'consent-withdrawn', sources }]
  return byPurpose(matter, sources).map(([purpose, group]) => {
    return { kind: 'consent-given', sources: group, purpose, until }
  })
}

function byPurpose(
  matter: Matter,
  sources: readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  const groups = Map.groupBy(sources, (source) => matter.sources.get(source)?.purpose.zh ?? '')
  return [...groups]
}
