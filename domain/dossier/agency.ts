import type { SourceKind } from '#fact'

/** The kinds of source that an agency answers for; what they say is asked for by `source-asked`. */
export const agencyKinds: readonly SourceKind[] = ['register', 'licence', 'verification']

/** Sources whose word the applicant cannot overrule, only dispute. */
export const authorities: readonly SourceKind[] = ['register', 'licence']

/** Parameter of an agency's question → what is handed over. */
export type Needs = Readonly<Record<string, string>>

export function isSameNeeds(a: Needs, b: Needs): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
