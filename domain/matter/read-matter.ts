import { compileDecisionTable, type DecisionTable } from '#rule'
import { checkMatter } from './check.ts'
import type { CommitmentText } from './commitment.ts'
import type { DatedValue, Matter, OfficeRow } from './matter.ts'
import type { MatterProblem } from './problem.ts'
import { readCommitment } from './read/commitments-file.ts'
import { Entry, expectOneOf } from './read/entry.ts'
import { readFacts } from './read/facts-file.ts'
import { readHelp } from './read/help-file.ts'
import { readMaterial } from './read/materials-file.ts'
import { readIdentity } from './read/matter-file.ts'
import { readParameter } from './read/parameters-file.ts'
import { readPoint, readRules } from './read/rules-file.ts'
import { asItems, SourceFile } from './read/source-file.ts'
import { readOffices } from './read/tables.ts'

/** The files of a matter package: path inside its folder → text. */
export type PackageFiles = ReadonlyMap<string, string>

export type ReadMatter =
  | { readonly kind: 'matter'; readonly matter: Matter; readonly warnings: readonly MatterProblem[] }
  | { readonly kind: 'invalid'; readonly problems: readonly MatterProblem[] }

/** Reads and checks a matter package; every mistake is found in one go, each with file, line and column. */
export function readMatter(files: PackageFiles): ReadMatter {
  const problems: MatterProblem[] = []
  const reading = new PackageReading(files, problems)
  const matter = reading.read()
  if (problems.length > 0) return { kind: 'invalid', problems }
  const { faults, warnings } = checkMatter(matter, reading)
  return faults.length > 0 ? { kind: 'invalid', problems: faults } : { kind: 'matter', matter, warnings }
}

/** Whether a package says of itself that it is not ready; told even of one with mistakes. */
export function isDraft(files: PackageFiles): boolean {
  return /^status:[ \t]*draft[ \t]*(?:#.*)?$/mu.test(files.get('matter.yaml') ?? '')
}

const officesPath = 'tables/offices.csv'
const hitPolicies = ['U', 'A', 'P', 'F', 'C', 'C+', 'C<', 'C>', 'C#', 'R', 'O'] as const

/** `parameter.wage` is the value at the business date, `parameter.wage.on(day)` that of another day. */
function listParameterNames(parameters: ReadonlyMap<string, unknown>): readonly string[] {
  return [...parameters.keys()].flatMap((name) => [`parameter.${name}`, `parameter.${name}.on`])
}

/** One run over the files of a package. */
class PackageReading {
  readonly #files: PackageFiles
  readonly #problems: MatterProblem[]

  constructor(files: PackageFiles, problems: MatterProblem[]) {
    this.#files = files
    this.#problems = problems
  }

  read(): Matter {
    const identity = readIdentity(this.open('matter.yaml'))
    const parameters = this.readParameters()
    const factsFile = this.open('facts.yaml')
    const ids = factsFile.names()
    const declared = new Set(['today', ...ids, ...listParameterNames(parameters)])
    const rules = this.open('rules.yaml')
    const matter: Matter = {
      ...identity,
      parameters,
      facts: readFacts(factsFile, declared),
      rules: readRules(rules, 'acceptance', declared),
      reminders: readRules(rules, 'reminders', declared),
      materials: this.openList('materials.yaml').map((entry) => readMaterial(entry, declared)),
      commitments: this.readCommitments(declared),
      points: this.openList('points.yaml').map((entry) => readPoint(entry, declared)),
      tables: this.readTables(declared),
      offices: this.readOffices(identity.booking !== undefined),
      help: this.list('help/', '.md').flatMap((name) => readHelp(name, this.#files.get(name) ?? '')),
    }
    rules.finish()
    return matter
  }

  /** Where a name stands first in a file, to point at it. */
  place(file: string, name: string): MatterProblem {
    const lines = (this.#files.get(file) ?? '').split('\n')
    const index = lines.findIndex((line) => line.includes(name))
    const column = index === -1 ? 0 : (lines[index] ?? '').indexOf(name)
    return { file, line: Math.max(index, 0) + 1, column: column + 1, message: '' }
  }

  /** A matter that is done without going anywhere has none. */
  private readOffices(expected: boolean): readonly OfficeRow[] {
    const csv = this.#files.get(officesPath)
    return csv === undefined && !expected ? [] : readOffices(officesPath, csv ?? '', this.#problems)
  }

  /** Few matters let a promise stand in for a proof. */
  private readCommitments(declared: ReadonlySet<string>): readonly CommitmentText[] {
    if (!this.#files.has('commitments.yaml')) return []
    return this.openList('commitments.yaml').map((entry) => readCommitment(entry, declared))
  }

  private readParameters(): ReadonlyMap<string, readonly DatedValue[]> {
    if (!this.#files.has('parameters.yaml')) return new Map()
    const file = this.open('parameters.yaml')
    return new Map(file.names().map((name) => [name, readParameter(file, name)]))
  }

  /** `tables/fee.csv` is a table in which one row applies; `tables/fee.F.csv` has the hit policy F. */
  private readTables(declared: ReadonlySet<string>): ReadonlyMap<string, DecisionTable> {
    const tables = new Map<string, DecisionTable>()
    for (const path of this.list('tables/', '.csv')) {
      if (path === officesPath) continue
      const [name = '', letter = 'U'] = path.slice('tables/'.length, -'.csv'.length).split('.')
      const hitPolicy = hitPolicies.find((policy) => policy === letter)
      if (!hitPolicy) {
        const message = expectOneOf(letter, hitPolicies)
        this.#problems.push({ file: path, line: 1, column: 1, message })
        continue
      }
      const compiled = compileDecisionTable({ name, csv: this.#files.get(path) ?? '', hitPolicy, declared })
      if (compiled.kind === 'compiled') tables.set(name, compiled.table)
      else {
        for (const { line, column, message, english } of compiled.problems) {
          this.#problems.push({ file: path, line, column, message: `${message} / ${english}` })
        }
      }
    }
    return tables
  }

  private list(folder: string, ending: string): readonly string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(folder) && path.endsWith(ending)).sort()
  }

  private open(name: string): Entry {
    const file = this.source(name)
    return new Entry(file, file.root)
  }

  private openList(name: string): readonly Entry[] {
    const file = this.source(name)
    const items = asItems(file.root)
    if (!items)
      file.report(
        file.root,
        '这个文件应该是一个列表，每项以“- ”开头 / Expected a list; start each item with “- ”',
      )
    return (items ?? []).map((item) => new Entry(file, item))
  }

  private source(name: string): SourceFile {
    const text = this.#files.get(name)
    if (text === undefined) {
      this.#problems.push({ file: name, line: 1, column: 1, message: '缺少这个文件 / This file is missing' })
    }
    return new SourceFile(name, text ?? '{}', this.#problems)
  }
}
