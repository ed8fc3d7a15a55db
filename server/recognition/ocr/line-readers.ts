import { Worker } from 'node:worker_threads'
import { type Picture, shareBytes } from '../picture.ts'
import type { Decoded } from './decode.ts'
import type { LineReaderData, LineTask } from './line-thread.ts'
import type { Rectangle } from './rectangle.ts'

/**
 * Threads that read the lines of a page side by side, each with a network of its own that uses one core. That is
 * faster than a network that splits each of its many small steps among the cores.
 */
export class LineReaders {
  readonly #threads: readonly LineThread[]

  constructor(data: LineReaderData, threads: number) {
    this.#threads = Array.from({ length: threads }, () => new LineThread(data))
  }

  /** Reads the text in each rectangle; `onLine` hears the share done and may throw to stop. */
  async read(
    picture: Picture,
    rectangles: readonly Rectangle[],
    onLine: (share: number) => void = () => {},
  ): Promise<Decoded[]> {
    const shared = sharePicture(picture)
    const results: Decoded[] = []
    // The longest first, so that the threads end together.
    const waiting = [...rectangles.keys()].sort((a, b) => lengthOf(rectangles[b]) - lengthOf(rectangles[a]))
    let done = 0
    const readOn = async (thread: LineThread) => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        const rectangle = rectangles[index]
        if (rectangle !== undefined) results[index] = await thread.read({ picture: shared, rectangle })
        done += 1
        onLine(done / rectangles.length)
      }
    }
    try {
      await Promise.all(this.#threads.map(readOn))
    } finally {
      waiting.length = 0
    }
    return results
  }
}

function lengthOf(rectangle: Rectangle | undefined): number {
  return rectangle === undefined ? 0 : rectangle.width / rectangle.height
}

function sharePicture(picture: Picture): Picture {
  const isShared = picture.rgb.buffer instanceof SharedArrayBuffer
  return isShared ? picture : { ...picture, rgb: shareBytes(picture.rgb) }
}

/** One thread. It answers in the order it was asked, and does not keep the program from ending while it has nothing to do. */
class LineThread {
  readonly #worker: Worker
  readonly #asked: ((decoded: Decoded) => void)[] = []

  constructor(data: LineReaderData) {
    this.#worker = new Worker(new URL('./line-thread.ts', import.meta.url), {
      workerData: data,
      execArgv: [],
      // Nearly all a thread holds is outside the heap of JavaScript.
      resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 },
    })
    this.#worker.unref()
    this.#worker.on('message', (decoded: Decoded) => {
      this.#asked.shift()?.(decoded)
      if (this.#asked.length === 0) this.#worker.unref()
    })
    // What fails in native code or runs out of memory ends this process; the queue before it starts another.
    this.#worker.on('error', (error) => {
      throw error
    })
  }

  read(task: LineTask): Promise<Decoded> {
    this.#worker.ref()
    return new Promise((resolve) => {
      this.#asked.push(resolve)
      this.#worker.postMessage(task)
    })
  }
}
