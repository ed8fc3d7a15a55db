import { openReader, type Reader } from '#recognition'

/** A reader for runs where nobody waits: every picture is read to its end, however busy the machine is. */
export function openPatientReader(): Reader {
  return openReader({ queueLimit: Infinity, timeout: 15 * 60_000 })
}
