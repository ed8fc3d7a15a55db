import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readPackage } from '#catalogue'
import { formatProblem, type Matter, readMatter } from '#matter'
import { asObject } from './loose.ts'

type Answer = (input: unknown) => Readonly<Record<string, unknown>>

/** Answers every row of a JSON Lines file; a row that cannot be read gets an answer that says so. */
export async function answerRows(args: readonly string[], answer: Answer): Promise<number> {
  const [from, to] = args
  if (from === undefined || to === undefined) {
    console.error('Usage: IN.jsonl OUT.jsonl')
    return 2
  }
  const started = performance.now()
  const rows = (await readFile(from, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const answers = rows.map((row, index) => JSON.stringify(answerRow(row, String(index + 1), answer)))
  await writeFile(to, answers.map((line) => `${line}\n`).join(''))
  console.log(`${rows.length} rows in ${Math.round(performance.now() - started)} ms, answers in ${to}`)
  return 0
}

/** The matter of this name, as it stands in the repository: a draft too. */
export function openMatter(name: string): Matter {
  const read = readMatter(readPackage(fileURLToPath(new URL(`../../../matters/${name}`, import.meta.url))))
  if (read.kind === 'matter') return read.matter
  throw new Error(read.problems.map(formatProblem).join('\n'))
}

/** A row without an id is called by its place among the rows. */
function answerRow(row: string, place: string, answer: Answer): Readonly<Record<string, unknown>> {
  let id = place
  try {
    const example: unknown = JSON.parse(row)
    const { id: given = place, input = example } = asObject(example)
    id = String(given)
    return { id, ...answer(input) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
