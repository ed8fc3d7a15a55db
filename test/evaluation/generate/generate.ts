import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Level, levels } from './capture/level.ts'
import { drawPaper } from './draw-paper.ts'
import { type KindName, kindNames } from './kinds.ts'
import { takePicture } from './picture.ts'
import { type Random, randomFrom } from './random.ts'
import { inventSingle } from './single.ts'
import { openStudio, type Studio } from './studio.ts'
import { pairTruth, truthOf } from './truth.ts'
import { setPair } from './two.ts'

/** The day that invented documents are judged at, as in the samples. */
export const judgedAt = '2026-11-23'

/** Kinds of pictures: one document, or `two` in one picture. */
const subjects: readonly (KindName | 'two')[] = [...kindNames, 'two']

/** Draws COUNT invented documents with their truth into FOLDER, for finding what the reading cannot do yet. */
export async function generateDocuments(args: readonly string[]): Promise<number> {
  const [folder, count = '40', seed = '1'] = args
  if (folder === undefined) {
    console.error('Usage: npm run evaluate -- generate FOLDER [COUNT] [SEED]')
    return 2
  }
  const studio = await openStudio()
  try {
    for (let index = 0; index < Number(count); index++) {
      await generateDocument(studio, { folder, seed: Number(seed), index })
    }
  } finally {
    await studio.close()
  }
  console.log(`${count} documents with their truth in ${folder}`)
  return 0
}

export interface Order {
  readonly folder: string
  readonly seed: number
  /** Kinds and levels follow each other, so that few pictures show many of both. */
  readonly index: number
}

/** Draws one picture into a folder of its own, `<kind>-<seed>-<index>`. */
export async function generateDocument(studio: Studio, { folder, seed, index }: Order): Promise<void> {
  const random = randomFrom(seed * 100_003 + index)
  const round = Math.floor(index / subjects.length)
  const level = levels[(index + round * 2 + seed) % levels.length] ?? 'clean'
  const subject = subjects[index % subjects.length] ?? 'invoice'
  const id = `${subject}-${seed}-${index}`
  const { bytes, suffix, truth } = await (subject === 'two'
    ? drawPair(studio, random, { id, level })
    : drawSingle(studio, random, { id, level, subject }))
  const place = path.resolve(folder, id)
  await mkdir(place, { recursive: true })
  await writeFile(path.join(place, `picture.${suffix}`), bytes)
  await writeFile(path.join(place, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`)
}

interface Drawing {
  readonly id: string
  readonly level: Level
}

async function drawSingle(
  studio: Studio,
  random: Random,
  { id, level, subject }: Drawing & { subject: KindName },
) {
  const { planted, ...single } = inventSingle(random, subject, level, judgedAt)
  const drawn = await drawPaper(studio, random, { ...single, level })
  const file = `picture.${drawn.picture.suffix}`
  return { ...drawn.picture, truth: truthOf({ id, ...drawn, file, asOf: judgedAt, planted }) }
}

async function drawPair(studio: Studio, random: Random, { id, level }: Drawing) {
  const pair = await setPair(random, judgedAt)
  const picture = await takePicture(studio, random, pair.whole, level)
  return { ...picture, truth: pairTruth({ id, pair, level, picture, asOf: judgedAt }) }
}
