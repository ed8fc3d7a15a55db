import type { MatterProblem } from '../problem.ts'
import { Entry } from './entry.ts'
import { asItems, SourceFile } from './source-file.ts'

/** One of the matter's own tests, in words its owner can read. */
export interface MatterCase {
  readonly name: string
  readonly line: MatterProblem
  readonly today: string
  /** Fact → value as written. */
  readonly facts: ReadonlyMap<string, string>
  readonly sourcesDown: readonly string[]
  readonly expect: Expectation
}

/** Only what is written is looked at. */
export interface Expectation {
  readonly verdict: string | undefined
  /** What the rules come to: approve, reject, close, manual, first or undecided. */
  readonly outcome: string | undefined
  /** All conditions and reminders that are not met, by their number or else their id. */
  readonly unmet: readonly string[] | undefined
  readonly rules: ReadonlyMap<string, string>
  readonly findings: readonly string[] | undefined
  readonly questions: readonly string[] | undefined
  readonly materials: ReadonlyMap<string, string>
  readonly values: ReadonlyMap<string, string>
}

/** Reads cases.yaml; `like` takes over the facts of an earlier case. */
export function readCases(text: string): {
  readonly cases: readonly MatterCase[]
  readonly problems: readonly MatterProblem[]
} {
  const problems: MatterProblem[] = []
  const file = new SourceFile('cases.yaml', text, problems)
  const cases = new Map<string, MatterCase>()
  for (const item of asItems(file.root) ?? []) {
    const read = readCase(new Entry(file, item), cases)
    cases.set(read.name, read)
  }
  return { cases: [...cases.values()], problems }
}

function readCase(entry: Entry, earlier: ReadonlyMap<string, MatterCase>): MatterCase {
  const like = entry.optionalText('like')
  const base = like === undefined ? undefined : earlier.get(like)
  if (like !== undefined && !base)
    entry.report(`前面没有叫“${like}”的例子 / no earlier case is called “${like}”`, 'like')
  const expect = entry.entry('expect')
  const read: MatterCase = {
    name: entry.text('name'),
    line: entry.place(),
    today: entry.optionalText('today') ?? base?.today ?? '2026-11-23',
    facts: new Map([...(base?.facts ?? []), ...entry.lines('facts')]),
    sourcesDown: entry.texts('sources-down'),
    expect: readExpectation(expect),
  }
  entry.finish()
  return read
}

function readExpectation(entry: Entry | undefined): Expectation {
  const expectation: Expectation = {
    verdict: entry?.optionalText('verdict'),
    outcome: entry?.optionalText('outcome'),
    unmet: entry?.has('unmet') ? entry.texts('unmet') : undefined,
    rules: new Map(entry?.lines('rules')),
    findings: entry?.has('findings') ? entry.texts('findings') : undefined,
    questions: entry?.has('questions') ? entry.texts('questions') : undefined,
    materials: new Map(entry?.lines('materials')),
    values: new Map(entry?.lines('values')),
  }
  entry?.finish()
  return expectation
}
