// Seconds of a reader's life: `npm run bench -- pictures [FOLDER] [READINGS]`. Reads pictures one after the other as
// uploads are read, and says what each stage takes once warm, against the text networks alone on the same pictures;
// then the first picture of a fresh process, a 12-megapixel one, and the most memory the process ever held.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { openReader, type Reader } from '#recognition'
import { loadModel } from '../../server/recognition/ocr/model.ts'
import { readPage } from '../../server/recognition/ocr/read-page.ts'
import { decodePicture } from '../../server/recognition/picture.ts'

const papers = join(import.meta.dirname, '../../sandbox/papers')
const isPicture = /\.(jpe?g|png|webp)$/

export async function run([folder = papers, count = '40']: readonly string[]): Promise<void> {
  const pictures = await readPictures(folder)
  const readings = Array.from(
    { length: Number(count) },
    (_, index) => pictures[index % pictures.length] ?? Buffer.of(),
  )
  const reader = openReader()
  const cold = await millisecondsOf(() => reader.read(readings[0] ?? Buffer.of()))
  const stages = await timeStages(reader, readings)
  const large = await enlarge(pictures[0] ?? Buffer.of())
  const twelve = await millisecondsOf(() => reader.read(large))
  const memory = await peakMemory()
  await reader.close()
  const alone = await timeNetworks(pictures)

  console.log(
    `\nPictures: ${readings.length} readings of ${pictures.length} pictures (baseline: text networks alone)`,
  )
  const whole = [...stages.values()].reduce((sum, time) => sum + time, 0)
  const rows = { ...Object.fromEntries(stages), 'whole picture': whole, 'text networks alone': alone }
  for (const [name, time] of Object.entries(rows)) {
    console.log(
      `  ${name.padEnd(34)} ${time.toFixed(0).padStart(7)} ms ${(time / alone).toFixed(2).padStart(7)} ×`,
    )
  }
  console.log(`  ${'first picture of a new process'.padEnd(34)} ${cold.toFixed(0).padStart(7)} ms`)
  console.log(`  ${'12-megapixel picture'.padEnd(34)} ${twelve.toFixed(0).padStart(7)} ms`)
  console.log(`  ${'most memory held by the process'.padEnd(34)} ${memory.padStart(7)} MB`)
}

async function readPictures(folder: string): Promise<Buffer[]> {
  const names = await readdir(folder, { recursive: true })
  return Promise.all(names.filter((name) => isPicture.test(name)).map((name) => readFile(join(folder, name))))
}

/** The same picture as a phone with 12 megapixels would have taken it. */
function enlarge(picture: Buffer): Promise<Buffer> {
  return sharp(picture).resize(4000, 4000, { fit: 'inside' }).jpeg({ quality: 90 }).toBuffer()
}

/** Mean milliseconds of each stage of a reading, in the order the reader tells of them. */
async function timeStages(reader: Reader, readings: readonly Uint8Array[]): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  for (const bytes of readings) {
    let [stage, since] = ['send', performance.now()]
    const endStage = (next: string) => {
      const now = performance.now()
      times.set(stage, (times.get(stage) ?? 0) + (now - since) / readings.length)
      ;[stage, since] = [next, now]
    }
    await reader.read(bytes, { onProgress: (_, next) => next !== stage && endStage(next) })
    endStage('end')
  }
  return times
}

/** Mean milliseconds for finding and reading print, without codes, kinds and fields. */
async function timeNetworks(pictures: readonly Uint8Array[]): Promise<number> {
  const model = await loadModel(undefined, 2)
  const decoded = await Promise.all(pictures.map(decodePicture))
  const readAll = async () => {
    for (const picture of decoded) await readPage(model, picture, () => {})
  }
  await readAll()
  return (await millisecondsOf(readAll)) / pictures.length
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Peak resident megabytes of the reader's process, the only child of this one. */
async function peakMemory(): Promise<string> {
  try {
    const [child] = (await readFile(`/proc/self/task/${process.pid}/children`, 'utf8')).split(' ')
    const status = await readFile(`/proc/${child}/status`, 'utf8')
    return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024).toFixed(0)
  } catch {
    return 'unknown'
  }
}
