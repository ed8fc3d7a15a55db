import { certainEnough } from '#fact'

/** What became of one printed value. */
export interface Verdict {
  readonly kind: string
  readonly level: string
  readonly isRight: boolean
  /** Undefined when no value was given. */
  readonly certainty?: number
  readonly characters?: number | undefined
}

const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01]

/** Prints the reliability table, then shares of exact values, always with the baseline beside them. */
export function printReliability(verdicts: readonly Verdict[]): void {
  const byChecks = verdicts.map(({ certainty, isRight }) => ({ certainty, isRight }))
  const byCharacters = verdicts.map(({ characters, isRight }) => ({ certainty: characters, isRight }))
  console.log('\nReliability (baseline: least character alone)')
  console.log(`  ${'certainty'.padEnd(14)}${'haoban'.padStart(20)}${'least character'.padStart(24)}`)
  for (const [index, least] of bounds.slice(0, -1).entries()) {
    const most = bounds[index + 1] ?? 1
    const name = most > 1 ? `≥ ${least}` : `${least} – ${most}`
    const cells = [byChecks, byCharacters].map((all) => describeBin(all, least, most))
    console.log(`  ${name.padEnd(14)}${cells[0]?.padStart(20)}${cells[1]?.padStart(24)}`)
  }
  printSummary('silent wrong (wrong, shown as certain)', byChecks, byCharacters, silentWrong)
  printSummary('right, yet shown for confirmation', byChecks, byCharacters, needlessly)
  printShares('level', verdicts, ({ level }) => level)
  printShares('kind', verdicts, ({ kind }) => kind)
}

interface Weighed {
  readonly certainty: number | undefined
  readonly isRight: boolean
}

function describeBin(all: readonly Weighed[], least: number, most: number): string {
  const inside = all.filter(
    ({ certainty }) => certainty !== undefined && certainty >= least && certainty < most,
  )
  const right = inside.filter(({ isRight }) => isRight).length
  return inside.length === 0 ? '–' : `${inside.length} × ${percent(right / inside.length)}`
}

function printSummary(
  name: string,
  one: readonly Weighed[],
  other: readonly Weighed[],
  measure: (all: readonly Weighed[]) => string,
): void {
  console.log(`  ${name.padEnd(42)} haoban ${measure(one)}, least character ${measure(other)}`)
}

function silentWrong(all: readonly Weighed[]): string {
  return String(all.filter(({ certainty = 0, isRight }) => !isRight && certainty >= certainEnough).length)
}

function needlessly(all: readonly Weighed[]): string {
  const right = all.filter(({ isRight, certainty }) => isRight && certainty !== undefined)
  return percent(right.filter(({ certainty = 0 }) => certainty < certainEnough).length / right.length)
}

function printShares(
  name: string,
  verdicts: readonly Verdict[],
  groupOf: (verdict: Verdict) => string,
): void {
  console.log(`\n  exact by ${name}`)
  for (const [group, inside] of Map.groupBy(verdicts, groupOf)) {
    const right = inside.filter(({ isRight }) => isRight).length
    const silent = silentWrong(inside.map(({ certainty, isRight }) => ({ certainty, isRight })))
    console.log(
      `    ${group.padEnd(18)} ${percent(right / inside.length).padStart(7)} of ${String(inside.length).padStart(4)}, silent wrong ${silent}`,
    )
  }
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`
}
