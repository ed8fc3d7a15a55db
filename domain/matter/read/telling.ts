import type { Telling } from '../matter.ts'
import type { Entry } from './entry.ts'

/** Whom something is told, and which facts with it. */
export function readTelling(entry: Entry): Telling {
  const telling = { to: entry.text('to'), values: new Map(entry.lines('values')) }
  entry.finish()
  return telling
}
