// What certainty is worth: on invented pictures of every kind and level, how often values of a certainty are right,
// against the certainty that the least sure character alone would give, without check digits, sums and codes.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findDocumentKind } from '#recognition'
import { generateDocument, judgedAt } from '../evaluation/generate/generate.ts'
import { openStudio } from '../evaluation/generate/studio.ts'
import { isSameValue } from '../evaluation/same-value.ts'
import { type CertainValue, openCertainReader } from './certain-reader.ts'
import { printReliability, type Verdict } from './print-reliability.ts'

const seed = 20_261

/** `npm run bench -- reliability [COUNT]` */
export async function run([count = '44']: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'haoban-reliability-'))
  try {
    await draw(folder, Number(count))
    printReliability(await readAll(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function draw(folder: string, count: number): Promise<void> {
  const studio = await openStudio()
  try {
    for (let index = 0; index < count; index++) await generateDocument(studio, { folder, seed, index })
  } finally {
    await studio.close()
  }
  console.log(`\n${count} pictures of every kind and level, seed ${seed}, judged at ${judgedAt}`)
}

interface Truth {
  readonly kind: string
  readonly level: string
  readonly scoreFields: boolean
  readonly fields: Readonly<Record<string, string>>
  readonly others?: unknown
}

/** Pictures with one readable document; what is planted as unreadable has no values to be right or wrong about. */
async function readAll(folder: string): Promise<readonly Verdict[]> {
  const read = await openCertainReader()
  const verdicts: Verdict[] = []
  for (const id of await readdir(folder)) {
    const truth = JSON.parse(await readFile(join(folder, id, 'truth.json'), 'utf8')) as Truth
    const picture = (await readdir(join(folder, id))).find((file) => file.startsWith('picture.'))
    if (!truth.scoreFields || truth.others !== undefined || picture === undefined) continue
    const values = await read(await readFile(join(folder, id, picture)))
    verdicts.push(...compare(truth, values))
  }
  return verdicts
}

function compare(
  { kind, level, fields }: Truth,
  values: ReadonlyMap<string, CertainValue>,
): readonly Verdict[] {
  const forms = new Map(findDocumentKind(kind)?.fields.map(({ key, form }) => [key, form]))
  return Object.entries(fields).map(([key, want]) => {
    const got = values.get(key)
    const isRight = got !== undefined && isSameValue(forms.get(key) ?? 'text', got.value, want)
    return { kind, level, isRight, ...(got ? { certainty: got.certainty, characters: got.characters } : {}) }
  })
}
