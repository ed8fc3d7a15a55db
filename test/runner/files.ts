import { glob } from 'node:fs/promises'
import { root } from './checks.ts'

const worlds = '{domain,api,server,web,sandbox,test}'

/** The test files whose path contains one of the filters, or all; journeys in the browser apart. */
export async function findTestFiles(filters: readonly string[]) {
  const all = await Array.fromAsync(glob(`${worlds}/**/*.test.{ts,tsx}`, { cwd: root }))
  const wanted = all
    .filter((path) => !filters.length || filters.some((filter) => path.includes(filter)))
    .sort()
  const isJourney = (path: string) => path.includes('.journey.test.')
  return { swift: wanted.filter((path) => !isJourney(path)), journeys: wanted.filter(isJourney) }
}
