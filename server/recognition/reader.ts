import type { DocumentKind } from './kind/kinds.ts'
import type { Request } from './message.ts'
import { problem } from './problem.ts'
import { type Job, ReadingQueue, type Result } from './queue.ts'
import type { Reading, ReadingProblem } from './reading.ts'

export interface Reader {
  /**
   * Reads an upload. Bad input comes back as a reading with `problems`; only an abort rejects. `onProgress` hears the
   * share done (0 to 1), the stage (`queued`, `open`, `codes`, `print`, `fields`) and the place in the queue (0: now).
   */
  read(bytes: Uint8Array, options?: ReadUploadOptions): Promise<Reading>
  /**
   * JPEG of the upright page, at most 1600 pixels, without metadata; rejects with UnreadableUpload. Of several pages it
   * is the one that `read` reads when it expects the same kind.
   */
  upright(bytes: Uint8Array, options?: Pick<ReadUploadOptions, 'expected'>): Promise<Uint8Array>
  close(): Promise<void>
}

export interface ReadUploadOptions {
  readonly name?: string
  /** The kind asked for: settles close calls, and another kind becomes a problem. */
  readonly expected?: DocumentKind
  readonly onProgress?: (fraction: number, stage: string, position: number) => void
  readonly signal?: AbortSignal
}

export interface ReaderOptions {
  /** Folder with other OCR networks; default HAOBAN_OCR_MODELS, else those of the package. */
  readonly models?: string
  /** Readings that may wait (100); more are refused with the problem `busy`. */
  readonly queueLimit?: number
  /** Milliseconds one reading may take once it began (60,000). */
  readonly timeout?: number
  /** Megabytes the reading process may hold (1,500); a file that makes it hold more is given up. */
  readonly memory?: number
}

/** An upload that cannot be shown; `problem` says why and how to mend it. */
export class UnreadableUpload extends Error {
  readonly problem: ReadingProblem

  constructor(cause: ReadingProblem) {
    super(cause.message.zh)
    this.problem = cause
  }
}

/** Opens a reader with one worker process, started at the first reading. */
export function openReader(options: ReaderOptions = {}): Reader {
  const queue = new ReadingQueue({ queueLimit: 100, timeout: 60_000, memory: 1500, ...options })
  let lastId = 0
  return {
    async read(bytes, upload = {}) {
      lastId += 1
      const wanted = upload.expected === undefined ? {} : { expected: upload.expected }
      const result = await run(queue, { task: 'read', id: lastId, bytes, ...wanted }, upload)
      return result.kind === 'reading' ? result.reading : unread(problemOf(result))
    },
    async upright(bytes, { expected } = {}) {
      lastId += 1
      const wanted = expected === undefined ? {} : { expected }
      const result = await run(queue, { task: 'upright', id: lastId, bytes, ...wanted }, {})
      if (result.kind === 'upright') return result.jpeg
      throw new UnreadableUpload(problemOf(result))
    },
    close: () => queue.close(),
  }
}

function run(
  queue: ReadingQueue,
  request: Exclude<Request, { task: 'cancel' }>,
  { signal, onProgress = () => {} }: ReadUploadOptions,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const job: Job = {
      request,
      onProgress,
      finish(result) {
        signal?.removeEventListener('abort', abort)
        resolve(result)
      },
    }
    function abort(): void {
      queue.cancel(job)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', abort, { once: true })
    queue.add(job)
  })
}

function problemOf(result: Result): ReadingProblem {
  return result.kind === 'refused' ? result.problem : problem('reader-failed')
}

function unread(cause: ReadingProblem): Reading {
  const page = { width: 0, height: 0, turn: 0 } as const
  return { kind: 'unknown', kindCertainty: 0, fields: {}, codes: [], problems: [cause], page, others: [] }
}
