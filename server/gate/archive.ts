import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { refuse } from './refuse.ts'

/** A zip whose table of contents has been checked; entries are inflated one at a time, when asked for. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes of an entry, or undefined when there is none of that name. Throws when it is not as it was declared. */
  read(name: string): Promise<Buffer | undefined>
}

const mostEntries = 2000
const mostBytes = 100 * 1024 * 1024
const largestEntry = 30 * 1024 * 1024
/** XML shrinks to a fiftieth at best; only small files may claim more. */
const highestRatio = 200
const always = 1024 * 1024

/**
 * Opens a zip held in memory. Refuses bombs by what its table of contents claims: too many entries, too many bytes, an
 * impossible ratio, entries that lie over each other. A claim that is a lie stops the inflating of its entry.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const { zip, entries } = await readContents(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name)
      return entry && buffer(await zip.openReadStreamPromise(entry))
    },
  }
}

async function readContents(bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }).catch(() =>
    refuse('damaged'),
  )
  if (zip.entryCount > mostEntries) refuse('bomb')
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch {
    refuse('damaged')
  }
  checkSizes([...entries.values()], bytes.length)
  return { zip, entries }
}

function checkSizes(entries: readonly Entry[], fileSize: number): void {
  const stored = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0)
  const inflated = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (stored > fileSize || inflated > mostBytes || entries.some(isBomb)) refuse('bomb')
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  if (uncompressedSize > largestEntry) return true
  return uncompressedSize > always && uncompressedSize > highestRatio * compressedSize
}
