import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { type Agency, agencySchema, type SourceProblem } from './agency.ts'

/** The agencies that come with the product. */
export const agenciesFolder = join(import.meta.dirname, '../../agencies')

/** Reads every `*.yaml` of a folder; a file with problems is left out and its problems are told. */
export function readAgencies(folder = agenciesFolder): {
  readonly agencies: readonly Agency[]
  readonly problems: readonly SourceProblem[]
} {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.yaml'),
  )
  const read = files.map(({ name }) => readAgency(name, readFileSync(join(folder, name), 'utf8')))
  const agencies = read.flatMap(({ agency }) => (agency ? [agency] : []))
  return { agencies, problems: [...read.flatMap(({ problems }) => problems), ...findDoubles(agencies)] }
}

/** Reads the file of one agency; never throws. */
export function readAgency(
  file: string,
  text: string,
): { readonly agency: Agency | undefined; readonly problems: readonly SourceProblem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors.map(({ message, pos }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    message: { zh: `不是正确的 YAML：${message}`, en: `Not YAML: ${message}` },
  }))
  if (broken.length > 0) return { agency: undefined, problems: broken }
  const parsed = agencySchema.safeParse(document.toJS())
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      file,
      line: findLine(document, path, lines),
      message: { zh: `${path.join('.')}：${message}`, en: `${path.join('.')}: ${message}` },
    }))
    return { agency: undefined, problems }
  }
  return { agency: parsed.data, problems: findMisnamed(file, parsed.data) }
}

function findMisnamed(file: string, { id }: Agency): readonly SourceProblem[] {
  if (basename(file, '.yaml') === id) return []
  const message = { zh: `文件名应是 ${id}.yaml`, en: `The file should be called ${id}.yaml` }
  return [{ file, line: 1, message }]
}

function findDoubles(agencies: readonly Agency[]): readonly SourceProblem[] {
  const seen = new Set<string>()
  return agencies.flatMap(({ id, sources, deliveries }) =>
    [...Object.keys(sources), ...Object.keys(deliveries)].flatMap((name) => {
      const isNew = !seen.has(name)
      seen.add(name)
      const message = { zh: `“${name}”写了两次`, en: `"${name}" is declared twice` }
      return isNew ? [] : [{ file: `${id}.yaml`, line: 1, message }]
    }),
  )
}

/** The line of the nearest part of the path that is written in the file. */
function findLine(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  lines: LineCounter,
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line
    }
  }
  return 1
}
