import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const checkout = resolve(import.meta.dirname, '../..')

/** The matters of the house, copied, with one thing changed: a booking can be checked in at any hour of its week. */
export async function copyMatters(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'haoban-matters-'))
  await cp(join(checkout, 'matters'), folder, { recursive: true })
  const path = join(folder, 'ebike-registration/matter.yaml')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/check-in-window-minutes: \d+/u, 'check-in-window-minutes: 20160'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
