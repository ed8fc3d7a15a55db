import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { PackageFiles } from '#matter'

/** The folders below `root` that hold a matter package. */
export function listMatterFolders(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'matter.yaml')))
    .map((entry) => join(root, entry.name))
    .sort()
}

/** A package by its folder or, below `root`, by the name of its folder. */
export function findMatterFolder(root: string, name: string): string | undefined {
  return [name, join(root, name)].find((folder) => existsSync(join(folder, 'matter.yaml')))
}

/** All text files of a package, by their path inside it. */
export function readPackage(folder: string): PackageFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|csv|md)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  )
}
