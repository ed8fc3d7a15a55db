import { fileURLToPath } from 'node:url'
import { openCatalogue } from '#catalogue'
import type { Matter } from '#matter'
import type { Reading } from '#recognition'
import { answerFindings, type FindingAnswer, findUnreadable } from './answer.ts'
import { openTrial } from './trial-dossier.ts'

const matters = openCatalogue(fileURLToPath(new URL('../../matters', import.meta.url))).list()

/**
 * What a dossier with nothing but this one document would be told: the picture goes in as an upload of the first
 * matter that takes its kind, and that matter's review points look at what became known.
 */
export function findingsOf(reading: Reading, today: string): readonly FindingAnswer[] {
  const unreadable = findUnreadable(reading)
  if (unreadable) return [unreadable]
  const taker = findTaker(reading.kind)
  if (!taker) return []
  const trial = openTrial(taker.matter, today)
  trial.handIn({ id: 'picture', material: taker.material, reading })
  return answerFindings(trial.findings()).map(({ document: _, ...finding }) => finding)
}

export function findMatter(id: string): Matter {
  const matter = matters.find((known) => known.id === id)
  if (!matter) throw new Error(`There is no matter ${id}`)
  return matter
}

function findTaker(kind: string): { readonly matter: Matter; readonly material: string } | undefined {
  for (const matter of matters) {
    const material = matter.materials.find(({ documents }) => documents.includes(kind))
    if (material) return { matter, material: material.id }
  }
  return undefined
}
