import { createHash } from 'node:crypto'
import { cleanFile } from './clean/clean.ts'
import { findFileType, mediaTypes } from './file-type.ts'
import { refuse } from './refuse.ts'
import type { Scan } from './scan/clamav.ts'

export interface Gate {
  /** The file as it may be kept, or a `Refusal` that tells the sender why not and what to do instead. */
  admit(bytes: Uint8Array): Promise<Admitted>
}

export interface Admitted {
  /** The same pixels or pages, without what nobody needs to know: location, camera, comments, hidden files. */
  readonly bytes: Uint8Array
  /** What it is by its bytes. */
  readonly mediaType: string
}

/** What an operator should hear of; never what a file says or who sent it. */
export type GateEvent =
  | { readonly gate: 'virus found'; readonly signature: string; readonly sha256: string }
  | { readonly gate: 'virus scanner away'; readonly because: string }

export interface GateParts {
  /** Undefined where no scanner is set up; then nothing is scanned. */
  readonly scan?: Scan | undefined
  readonly log?: (event: GateEvent) => void
}

/** With a scanner that does not answer nothing passes. */
export function openGate({ scan, log = () => {} }: GateParts = {}): Gate {
  return {
    async admit(bytes) {
      if (scan !== undefined) await checkForViruses(bytes, scan, log)
      const type = await findFileType(bytes)
      if (type === undefined) return refuse('unwanted')
      if (type === 'heic') return refuse('heic')
      return { bytes: await cleanFile(type, bytes), mediaType: mediaTypes[type] }
    },
  }
}

/** Scanned as it arrived: what is taken out later may be the very thing. */
async function checkForViruses(
  bytes: Uint8Array,
  scan: Scan,
  log: (event: GateEvent) => void,
): Promise<void> {
  const verdict = await scan(bytes).catch((error: unknown) => {
    log({ gate: 'virus scanner away', because: String(error) })
    return refuse('scanner-away')
  })
  if (verdict.kind === 'clean') return
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  log({ gate: 'virus found', signature: verdict.signature, sha256 })
  refuse('infected')
}
