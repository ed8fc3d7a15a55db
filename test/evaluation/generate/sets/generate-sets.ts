import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Level, levels } from '../capture/level.ts'
import { drawPaper } from '../draw-paper.ts'
import { randomFrom } from '../random.ts'
import { layoutsOf } from '../single.ts'
import { openStudio, type Studio } from '../studio.ts'
import { documentTruth } from '../truth.ts'
import { papersOf, type Slot, slots } from './application.ts'
import type { Defect } from './defect.ts'
import { defects } from './defects.ts'
import { type Story, tellStory } from './story.ts'

/** Draws COUNT applications into FOLDER: every second one has nothing wrong, the others one fault each in turn. */
export async function generateSets(args: readonly string[]): Promise<number> {
  const [folder, count = String(2 * defects.length), seed = '1'] = args
  if (folder === undefined) {
    console.error('Usage: npm run evaluate -- generate-sets FOLDER [COUNT] [SEED]')
    return 2
  }
  const studio = await openStudio()
  try {
    for (let index = 0; index < Number(count); index++) {
      const defect = index % 2 === 0 ? defects[(index / 2) % defects.length] : undefined
      await generateSet(studio, { folder, seed: Number(seed), index, defect })
    }
  } finally {
    await studio.close()
  }
  console.log(`${count} applications with their truth in ${folder}`)
  return 0
}

interface SetOrder {
  readonly folder: string
  readonly seed: number
  readonly index: number
  readonly defect: Defect | undefined
}

async function generateSet(studio: Studio, { folder, seed, index, defect }: SetOrder): Promise<void> {
  const random = randomFrom(seed * 700_001 + index)
  const id = `set-${seed}-${index}`
  const place = path.resolve(folder, id)
  await mkdir(place, { recursive: true })
  const story = defect?.tell?.(random) ?? tellStory(random)
  const sound = papersOf(random, story)
  const papers = defect?.spoil?.(random, sound, story) ?? sound
  const documents = []
  for (const slot of slots) {
    const shows = defect?.shows?.[slot] ?? []
    const level = defect?.level?.slot === slot ? defect.level.level : random.pick(levelsFor(shows))
    const content = papers[slot]
    const drawn = await drawPaper(studio, random, { content, layouts: layoutsOf(content.kind), level, shows })
    const file = `${slot}.${drawn.picture.suffix}`
    await writeFile(path.join(place, file), drawn.picture.bytes)
    documents.push({ slot, ...documentTruth({ id, ...drawn, file }) })
  }
  const application = applicationOf(story, documents)
  await writeFile(path.join(place, 'application.json'), `${JSON.stringify(application, null, 1)}\n`)
  const truth = setTruth({ id, story, defect, documents, application })
  await writeFile(path.join(place, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`)
}

const usualLevels = levels.filter((level) => !['unreadable', 'cut-off', 'stamped', 'large'].includes(level))
/** At which small codes cannot be read for sure. */
const codeless: readonly Level[] = ['lowres', 'blur', 'hard', 'screen', 'dark', 'folded']

/** Nothing that keeps a planted fault from being seen. */
function levelsFor(shows: readonly string[]): readonly Level[] {
  return shows.includes('qr') ? usualLevels.filter((level) => !codeless.includes(level)) : usualLevels
}

type SlotTruth = ReturnType<typeof documentTruth> & { readonly slot: Slot }

function applicationOf({ today, applicant }: Story, documents: readonly SlotTruth[]) {
  return {
    applicationDate: today,
    vehicleType: '电动自行车',
    applicantName: applicant.name,
    applicantIdNumber: applicant.number,
    usage: '自用',
    files: Object.fromEntries(documents.map(({ slot, file }) => [slot, file])),
  }
}

function setTruth(made: {
  readonly id: string
  readonly story: Story
  readonly defect: Defect | undefined
  readonly documents: readonly SlotTruth[]
  readonly application: ReturnType<typeof applicationOf>
}) {
  const { id, story, defect, documents, application } = made
  const expectedFindings = defect?.expected ?? []
  const order = ['pass', 'remind', 'manual', 'reject']
  const worst = Math.max(0, ...expectedFindings.map(({ status }) => order.indexOf(status)))
  return {
    version: 1,
    set: true,
    id,
    asOf: story.today,
    defect: defect?.point ?? null,
    variant: defect?.variant ?? null,
    expected: order[worst],
    application,
    documents,
    expectedFindings,
    tolerated: defect?.tolerated ?? [],
  }
}
