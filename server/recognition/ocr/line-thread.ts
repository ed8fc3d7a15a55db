import { parentPort, workerData } from 'node:worker_threads'
import type { Picture } from '../picture.ts'
import { loadNetwork } from './network.ts'
import { makeRecogniser } from './recognise.ts'
import type { Rectangle } from './rectangle.ts'
import { readLine } from './second-look.ts'

// A thread that reads one line after the other: the runtime computes where it is called, and would hold up all else.

export interface LineReaderData {
  readonly network: Uint8Array
  readonly alphabet: readonly string[]
}

export interface LineTask {
  readonly picture: Picture
  readonly rectangle: Rectangle
}

const { network, alphabet } = workerData as LineReaderData
const recogniser = loadNetwork(network, 1).then((session) => makeRecogniser(session, alphabet))

let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (task: LineTask) => {
  last = last.then(() => answer(task))
})

async function answer({ picture, rectangle }: LineTask): Promise<void> {
  const decoded = await readLine(await recogniser, picture, rectangle)
  parentPort?.postMessage(decoded, [decoded.narrow.values.buffer as ArrayBuffer])
}
