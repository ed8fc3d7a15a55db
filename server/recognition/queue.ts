import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Reply, Request } from './message.ts'
import { type ProblemCode, problem } from './problem.ts'

/** One upload waiting to be read, or being read. */
export interface Job {
  readonly request: Exclude<Request, { task: 'cancel' }>
  readonly onProgress: (fraction: number, stage: string, position: number) => void
  readonly finish: (result: Result) => void
}

export type Result = Exclude<Reply, { kind: 'progress' }>

export interface QueueOptions {
  /** Folder with other OCR networks than those of the package. */
  readonly models?: string
  /** Readings, and as many looks, that may wait; more are refused as `busy`. */
  readonly queueLimit: number
  /** Milliseconds one job may take once it began. */
  readonly timeout: number
  /** Megabytes the worker may hold; with more it is ended. */
  readonly memory: number
}

/**
 * A bounded queue before one worker process: reading fills every core, so two at once would only slow each other.
 * The process starts with the first job and again after a crash, which costs the job under way and no other.
 */
export class ReadingQueue {
  readonly #options: QueueOptions
  readonly #waiting: Job[] = []
  #active: Job | undefined
  #worker: ChildProcess | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: QueueOptions) {
    this.#options = options
  }

  add(job: Job): void {
    const alike = this.#waiting.filter(({ request }) => request.task === job.request.task)
    if (this.#closed || alike.length >= this.#options.queueLimit) {
      job.finish(refuse(job, this.#closed ? 'reader-failed' : 'busy'))
      return
    }
    this.#waiting.splice(this.#placeOf(job), 0, job)
    this.#tellPlaces()
    this.#startNext()
  }

  /** Takes a job out, or tells the worker to stop at its next step. */
  cancel(job: Job): void {
    const place = this.#waiting.indexOf(job)
    if (place >= 0) this.#waiting.splice(place, 1)
    else if (this.#active === job)
      this.#worker?.send({ task: 'cancel', id: job.request.id } satisfies Request)
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.finish(refuse(job, 'reader-failed'))
    const worker = this.#worker
    if (worker === undefined) return
    setAlive(worker, true)
    const exited = new Promise((resolve) => worker.once('exit', resolve))
    worker.kill()
    await exited
  }

  /** Somebody who looks at a picture waits before the page: that goes before what is to be read. */
  #placeOf(job: Job): number {
    const firstReading = this.#waiting.findIndex(({ request }) => request.task === 'read')
    return job.request.task === 'read' || firstReading < 0 ? this.#waiting.length : firstReading
  }

  #tellPlaces(): void {
    for (const [index, job] of this.#waiting.entries()) job.onProgress(0, 'queued', index + 1)
  }

  #startNext(): void {
    if (this.#active !== undefined) return
    this.#active = this.#waiting.shift()
    this.#tellPlaces()
    if (this.#active === undefined) {
      setAlive(this.#worker, false)
      return
    }
    this.#worker ??= this.#startWorker()
    setAlive(this.#worker, true)
    this.#timer = setTimeout(() => this.#giveUp('took-too-long'), this.#options.timeout)
    this.#worker.send(this.#active.request)
  }

  #startWorker(): ChildProcess {
    const { models, memory } = this.#options
    const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [], {
      serialization: 'advanced',
      // What a parent loads to watch over itself is not for the reader, which ends with its channel. Pictures and
      // networks are not on the heap of JavaScript; what grows there comes from a file.
      execArgv: ['--max-old-space-size=512', '--max-semi-space-size=8'],
      env: {
        ...process.env,
        // Native code gives large blocks back as soon as it is done with them, and does not keep some for each thread.
        MALLOC_ARENA_MAX: '2',
        MALLOC_MMAP_THRESHOLD_: String(2 ** 20),
        HAOBAN_OCR_MEMORY: String(memory),
        ...(models === undefined ? {} : { HAOBAN_OCR_MODELS: models }),
      },
    })
    worker.on('message', (reply: Reply) => {
      if (reply.id !== this.#active?.request.id) return
      if (reply.kind === 'progress') this.#active.onProgress(reply.fraction, reply.stage, 0)
      else this.#finishActive(reply)
    })
    worker.on('error', () => worker.kill('SIGKILL'))
    worker.on('exit', (_code, signal) => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      this.#giveUp(signal !== null && memorySignals.has(signal) ? 'too-heavy' : 'reader-failed')
    })
    return worker
  }

  /** Ends the job under way unread. The worker may be deep in native code, so it goes as well. */
  #giveUp(code: ProblemCode): void {
    const worker = this.#worker
    this.#worker = undefined
    worker?.kill('SIGKILL')
    if (this.#active !== undefined) this.#finishActive(refuse(this.#active, code))
  }

  #finishActive(result: Result): void {
    const job = this.#active
    clearTimeout(this.#timer)
    this.#active = undefined
    job?.finish(result)
    this.#startNext()
  }
}

function refuse(job: Job, code: ProblemCode): Result {
  return { kind: 'refused', id: job.request.id, problem: problem(code) }
}

/** How a process ends that holds too much: by its own guard or the system's, or by a heap that is full. */
const memorySignals: ReadonlySet<NodeJS.Signals> = new Set<NodeJS.Signals>(['SIGKILL', 'SIGABRT'])

/** An idle worker does not keep the program from ending. */
function setAlive(worker: ChildProcess | undefined, alive: boolean): void {
  if (alive) {
    worker?.ref()
    worker?.channel?.ref()
  } else {
    worker?.unref()
    worker?.channel?.unref()
  }
}
