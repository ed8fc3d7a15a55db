import type { Matter } from '#matter'
import type { Situation, SourceState } from '#plan'
import type { Dossier } from './dossier.ts'
import { openStates } from './state.ts'

/** What the plan of this dossier is made from; `today` is a calendar date in Shanghai. */
export function situationOf(
  dossier: Dossier,
  matter: Matter,
  now: { readonly today: string; readonly sources: ReadonlyMap<string, SourceState> },
): Situation {
  return {
    matter,
    statements: dossier.statements,
    today: now.today,
    sources: now.sources,
    asked: new Map([
      ...[...dossier.declined].map((source) => [source, 'refused'] as const),
      ...[...dossier.asked].map(([source, { state }]) => [source, state] as const),
    ]),
    consents: consentsOn(dossier, now.today),
    assistance: new Map(dossier.assistance.map(({ material, status }) => [material, status])),
    uploads: listCounting(dossier).map(({ id, material, documentKind, read, problems }) => {
      return { id, material, documentKind, read, problems }
    }),
  }
}

/** What was deleted by rule can no longer be decided on; what was decided on it before stays. */
function listCounting({ uploads, state }: Dossier): Dossier['uploads'] {
  return openStates.includes(state) ? uploads.filter(({ erased }) => erased === undefined) : uploads
}

/** The sources that may be asked on a day. */
export function consentsOn(dossier: Dossier, today: string): ReadonlySet<string> {
  const valid = [...dossier.consents].filter(([, until]) => until >= today)
  return new Set(valid.map(([source]) => source))
}
