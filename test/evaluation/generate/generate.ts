import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { levels } from './capture/level.ts'
import { setDocument } from './draft.ts'
import { type Kind, kindNames, kinds } from './kinds.ts'
import { takePicture } from './picture.ts'
import { randomFrom } from './random.ts'
import { openStudio, type Studio } from './studio.ts'
import { truthOf } from './truth.ts'

/** The day that invented documents are judged at, as in the samples. */
export const judgedAt = '2026-11-23'

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

/** Draws one document into a folder of its own, `<kind>-<seed>-<index>`. */
export async function generateDocument(studio: Studio, { folder, seed, index }: Order): Promise<void> {
  const random = randomFrom(seed * 100_003 + index)
  const level = levels[(index + Math.floor(index / kindNames.length) * 3 + seed) % levels.length] ?? 'clean'
  const name = kindNames[index % kindNames.length] ?? 'invoice'
  const kind: Kind = kinds[name]
  const content = kind.invent(random, judgedAt)
  const layout = random.pick(Object.keys(kind.layouts))
  const set = await setDocument(random, content, kind.layouts[layout] ?? (() => ''))
  const picture = await takePicture(studio, random, set, level)
  const id = `${name}-${seed}-${index}`
  const place = path.resolve(folder, id)
  await mkdir(place, { recursive: true })
  const file = `picture.${picture.suffix}`
  await writeFile(path.join(place, file), picture.bytes)
  const truth = truthOf({ id, content, set, layout, level, picture, file, asOf: judgedAt })
  await writeFile(path.join(place, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`)
}
