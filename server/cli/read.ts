import { readFile, stat } from 'node:fs/promises'
import { basename, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { fatalProblems, openReader, type Reader, type Reading } from '#recognition'
import { describeKind, describeReading } from './describe-reading.ts'
import { listFiles } from './list-files.ts'
import { Misuse, type Verb } from './verb.ts'

/** What pictures, PDFs and OFDs of documents say. */
export const verb: Verb = {
  name: 'read',
  summary: {
    zh: '读出证件、票据图片、PDF 或 OFD 里的内容；给文件夹就逐个读。--json：一个文件得一份结果，文件夹得一个对象，键是文件路径',
    en: 'Read pictures, PDFs or OFDs of documents, or all in a folder. --json: one reading, or for a folder an object by path',
  },
  usage: 'FILE|FOLDER [--json]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    })
    const [place, ...more] = positionals
    if (place === undefined || more.length > 0) {
      throw new Misuse({ zh: '请写一个文件或文件夹，一次一个。', en: 'Name one file or folder at a time.' })
    }
    const { isFolder, files } = await listFiles(place)
    const reader = openReader()
    try {
      return await (isFolder ? readFolder : readOne)(reader, { place, files, json: values.json === true })
    } finally {
      await reader.close()
    }
  },
}

interface Task {
  readonly place: string
  readonly files: readonly string[]
  readonly json: boolean
}

async function readOne(reader: Reader, { place, json }: Task): Promise<boolean> {
  const reading = await reader.read(await readFile(place), { name: basename(place) })
  console.log(json ? JSON.stringify(reading, null, 2) : describeReading(reading))
  return !hasFailed(reading)
}

/** Ctrl-C ends the run with what was read until then; files that are no documents are told of but no failure. */
async function readFolder(reader: Reader, { place, files, json }: Task): Promise<boolean> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const readings: Record<string, Reading> = {}
  for (const [index, file] of files.entries()) {
    const path = relative(place, file)
    const reading = await readInFolder(reader, file, stop.signal)
    if (reading === undefined) break
    readings[path] = reading
    console.error(`${index + 1}/${files.length} ${path}  ${tellShortly(reading)}`)
    if (!json) console.log(`${path}\n${describeReading(reading)}\n`)
  }
  if (json) console.log(JSON.stringify(readings, null, 2))
  const isWhole = Object.keys(readings).length === files.length
  if (!isWhole) console.error('已停止，没有读完。Stopped before the end.')
  return isWhole && !Object.values(readings).some((reading) => isDocument(reading) && hasFailed(reading))
}

/** Undefined once stopped. */
async function readInFolder(reader: Reader, file: string, signal: AbortSignal): Promise<Reading | undefined> {
  try {
    return await reader.read(await bytesOf(file), { name: basename(file), signal })
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}

/** More than any upload; films and archives beside the pictures are not loaded. */
const largest = 100 * 1024 * 1024

/** A file that cannot be opened is read as an empty one, which says so. */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size <= largest) return await readFile(file)
    console.error(`${file}: 太大，没有打开 too large to be opened`)
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return new Uint8Array()
}

function hasFailed({ problems }: Reading): boolean {
  return problems.some(({ code }) => fatalProblems.has(code))
}

function isDocument({ problems }: Reading): boolean {
  return !problems.some(({ code }) => code === 'unsupported-format')
}

function tellShortly(reading: Reading): string {
  const failure = reading.problems.find(({ code }) => fatalProblems.has(code))
  return failure === undefined ? describeKind(reading) : failure.message.zh
}
