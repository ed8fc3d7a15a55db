import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The file itself, or every file below a folder in the order of their names; hidden ones are left out. */
export async function listFiles(
  place: string,
): Promise<{ readonly isFolder: boolean; readonly files: string[] }> {
  if (!(await stat(place)).isDirectory()) return { isFolder: false, files: [place] }
  return { isFolder: true, files: await listBelow(place) }
}

async function listBelow(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await listBelow(path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}
