import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fatalProblems, openReader, type Reading } from '#recognition'
import { type DocumentFinding, findingsOf } from './findings.ts'

/** One picture's answer, in the form of the sample set's FORMAT.md. */
interface Answer {
  readonly kind: string
  readonly qr: string | null
  readonly fields: Readonly<Record<string, { value: string; confidence: number }>>
  readonly findings: readonly DocumentFinding[]
}

/** Reads every `<id>/picture.*` of a folder and writes `{id: answer}`. A bad file gets an answer like any other. */
export async function evaluateDocuments(args: readonly string[]): Promise<number> {
  const [folder, out, today = todayInShanghai()] = args
  if (folder === undefined || out === undefined) {
    console.error('Usage: npm run evaluate -- documents FOLDER OUT.json [YYYY-MM-DD]')
    return 2
  }
  const pictures = await findPictures(folder)
  const reader = openReader({ queueLimit: Infinity })
  const answers: Record<string, Answer> = {}
  const started = performance.now()
  for (const [index, { id, file }] of pictures.entries()) {
    const begun = performance.now()
    const reading = await reader.read(await bytesOf(file), { name: path.basename(file) })
    answers[id] = toAnswer(reading, today)
    console.log(
      `${index + 1}/${pictures.length} ${id}: ${reading.kind}, ${Math.round(performance.now() - begun)} ms`,
    )
  }
  await reader.close()
  await writeFile(out, `${JSON.stringify(answers, null, 1)}\n`)
  const mean = pictures.length === 0 ? 0 : (performance.now() - started) / pictures.length
  console.log(`${pictures.length} pictures, ${Math.round(mean)} ms each, answers in ${out}`)
  return 0
}

/** A file that cannot even be opened counts as an empty upload, so that the run goes on. */
function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch(() => new Uint8Array())
}

async function findPictures(folder: string): Promise<{ id: string; file: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const picture = (await readdir(path.join(folder, name))).find((file) => file.startsWith('picture.'))
        return picture === undefined ? [] : [{ id: name, file: path.join(folder, name, picture) }]
      }),
  )
  return found.flat().sort((a, b) => a.id.localeCompare(b.id))
}

function toAnswer(reading: Reading, today: string): Answer {
  const code = reading.codes.find(({ format }) => format === 'qr') ?? reading.codes[0]
  const printed = Object.entries(reading.fields).filter(([key]) => !key.startsWith('qr'))
  return {
    kind: reading.kind,
    qr: code?.text ?? null,
    fields: Object.fromEntries(
      printed.map(([key, { value, certainty }]) => [key, { value, confidence: certainty }]),
    ),
    findings: reading.problems.some(({ code: found }) => fatalProblems.has(found))
      ? [{ point: 'C01', status: 'reject', fields: [] }]
      : findingsOf(reading, today),
  }
}

function todayInShanghai(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
