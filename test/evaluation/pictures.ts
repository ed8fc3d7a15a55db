import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface FoundPicture {
  /** The folder's name, or its path below the searched folder when that is ambiguous. */
  readonly id: string
  readonly file: string
}

/** Every `<id>/picture.*` below a folder, at any depth, in order of its id. */
export async function findPictures(folder: string): Promise<readonly FoundPicture[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const pictures = entries
    .filter((entry) => entry.isFile() && entry.name.startsWith('picture.'))
    .map(({ parentPath, name }) => ({
      place: path.relative(folder, parentPath),
      file: path.join(parentPath, name),
    }))
  const names = pictures.map(({ place }) => path.basename(place))
  const isAlone = (name: string) => names.filter((other) => other === name).length === 1
  return pictures
    .map(({ place, file }) => {
      const name = path.basename(place) || path.basename(path.resolve(folder))
      return { id: isAlone(path.basename(place)) ? name : place, file }
    })
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}

/** A file that cannot even be opened counts as an empty upload, so that the run goes on. */
export function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch(() => new Uint8Array())
}

export function todayInShanghai(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
}

/** Written after every answer, so that a run that is broken off leaves what it has. */
export function writeAnswers(out: string, answers: Readonly<Record<string, unknown>>): Promise<void> {
  return writeFile(out, `${JSON.stringify(answers, null, 1)}\n`)
}
