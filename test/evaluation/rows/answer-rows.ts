import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readPackage } from '#catalogue'
import { formatProblem, type Matter, readMatter } from '#matter'

/** One row of a file of examples. */
export interface Row {
  readonly id: string
  readonly input: unknown
}

/** Answers every row of a JSON Lines file; a row that cannot be read gets an answer that says so. */
export async function answerRows(
  args: readonly string[],
  answer: (input: unknown) => Readonly<Record<string, unknown>>,
): Promise<number> {
  const [from, to] = args
  if (from === undefined || to === undefined) {
    console.error('Usage: IN.jsonl OUT.jsonl')
    return 2
  }
  const started = performance.now()
  const rows = readRows(await readFile(from, 'utf8'))
  const lines = rows.map(({ id, input }) => JSON.stringify({ id, ...attempt(() => answer(input)) }))
  await writeFile(to, lines.map((line) => `${line}\n`).join(''))
  console.log(`${rows.length} rows in ${Math.round(performance.now() - started)} ms, answers in ${to}`)
  return 0
}

/** The matter of this name, as it stands in the repository: a draft too. */
export function openMatter(name: string): Matter {
  const read = readMatter(readPackage(fileURLToPath(new URL(`../../../matters/${name}`, import.meta.url))))
  if (read.kind === 'matter') return read.matter
  throw new Error(read.problems.map(formatProblem).join('\n'))
}

function readRows(text: string): readonly Row[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const row: unknown = JSON.parse(line)
      const { id = String(index + 1), input = row } = row as Partial<Row>
      return { id: String(id), input }
    })
}

function attempt(answer: () => Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  try {
    return answer()
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
