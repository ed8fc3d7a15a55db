import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One labelled example. */
export interface Sample {
  readonly id: string
  readonly input: unknown
  readonly expected: Readonly<Record<string, unknown>>
}

const folder = join(import.meta.dirname, '../../../../shared/samples/text')

/** The labelled examples that lie beside the repository; undefined when they do not. */
export function findSamples(name: string): readonly Sample[] | undefined {
  try {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n')
    return lines.filter((line) => line !== '').map((line): Sample => JSON.parse(line))
  } catch {
    return undefined
  }
}
