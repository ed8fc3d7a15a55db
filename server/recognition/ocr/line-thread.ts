import { parentPort, workerData } from 'node:worker_threads'
import type { Picture } from '../picture.ts'
import { loadNetwork } from './network.ts'
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
const session = loadNetwork(network, 1)

parentPort?.on('message', async ({ picture, rectangle }: LineTask) => {
  const decoded = await readLine({ session: await session, alphabet }, picture, rectangle)
  parentPort?.postMessage(decoded, [decoded.narrow.values.buffer as ArrayBuffer])
})
