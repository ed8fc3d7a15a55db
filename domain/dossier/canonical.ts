import type { Dossier } from './dossier.ts'
import type { LoggedEvent } from './event.ts'

/** JSON with sorted keys and no blanks: the same content always gives the same text, whatever held it in between. */
export function canonicalise(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalise(entry ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalise(entry)}`).join(',')}}`
}

/** The text whose hash chains an event to the one before; `place` says whose log it is. */
export function describeEvent(place: string, previous: string, logged: Omit<LoggedEvent, 'hash'>): string {
  const { sequence, at, actor, event } = logged
  return canonicalise([place, previous, sequence, at, actor, event])
}

/** The text whose hash says what exactly was filed: every statement and every paper, under which matter version. */
export function describeContent(dossier: Dossier): string {
  const statements = [...dossier.statements].sort(([a], [b]) => (a < b ? -1 : 1))
  const papers = dossier.uploads.map(({ material, sha256 }) => [material, sha256])
  return canonicalise([dossier.matter, dossier.matterVersion, statements, papers])
}
