import { createHash } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'

const homeForRoot = '/var/lib/haoban'
const checkout = resolve(import.meta.dirname, '../../..')
const ownName = `${basename(checkout)}-${createHash('sha256').update(checkout).digest('hex').slice(0, 8)}`

/**
 * The folder where this checkout keeps its data: HAOBAN_HOME, or else `.haoban` in the checkout. The database of root
 * runs as another account, which often cannot enter the checkout, so for root it is a folder below /var/lib/haoban.
 */
export function findHome(): string {
  const chosen = process.env.HAOBAN_HOME
  if (chosen) return resolve(chosen)
  if (isRoot()) return join(homeForRoot, ownName)
  if (isWritable(checkout)) return join(checkout, '.haoban')
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'haoban', ownName)
}

/** The folder for the programs of the database, which several checkouts of root share. */
export function findProgramsFolder(): string {
  return isRoot() && !process.env.HAOBAN_HOME ? homeForRoot : findHome()
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
