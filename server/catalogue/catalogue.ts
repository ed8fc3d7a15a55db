import { createHash } from 'node:crypto'
import { canonicalise } from '#dossier'
import { formatProblem, isDraft, type Matter, type PackageFiles, readMatter } from '#matter'
import { type Database, keepPackage, listPackages } from '#store'
import { listMatterFolders, readPackage } from './package-folder.ts'

export interface Catalogue {
  list(): readonly Matter[]
  find(id: string): Matter | undefined
  /** The version a dossier was filed under; throws when it is not installed. */
  get(id: string, version: string): Matter
}

/**
 * Reads every matter below a folder that is offered; one with mistakes stops the start, with each mistake named. Drafts
 * are left out, ready or not.
 */
export function openCatalogue(root: string): Catalogue {
  const matters = listOffered(root).map(({ matter }) => matter)
  return makeCatalogue(matters, (id, version) => {
    return matters.find((matter) => matter.id === id && matter.version === version)
  })
}

/**
 * The same, with every version that was ever offered here: each is kept in the database when it is first seen, so that
 * dossiers go on under the version they were filed under, whatever the folder holds today. What was changed without a
 * new number is told apart by its hash.
 */
export async function openKeptCatalogue(
  root: string,
  kept: { readonly database: Database; readonly district: string; readonly now: () => Date },
): Promise<Catalogue> {
  const { database, district, now } = kept
  const matters: Matter[] = []
  for (const { matter, files } of listOffered(root)) {
    const content = { matter: matter.id, version: matter.version, hash: hashPackage(files) }
    const at = now().toISOString()
    const version = await database.transaction((tx) =>
      keepPackage(tx, district, { ...content, files: Object.fromEntries(files), at }),
    )
    matters.push({ ...matter, version })
  }
  const earlier = new EarlierVersions(database, district)
  await earlier.load()
  return makeCatalogue(matters, (id, version) => {
    return (
      matters.find((matter) => matter.id === id && matter.version === version) ?? earlier.find(id, version)
    )
  })
}

/** SHA-256 of a package: the same files always give the same. */
function hashPackage(files: PackageFiles): string {
  return createHash('sha256')
    .update(canonicalise(Object.fromEntries(files)))
    .digest('hex')
}

/** Versions kept in the database, each read when it is first needed. */
class EarlierVersions {
  readonly #database: Database
  readonly #district: string
  #files = new Map<string, PackageFiles>()
  readonly #read = new Map<string, Matter>()

  constructor(database: Database, district: string) {
    this.#database = database
    this.#district = district
  }

  async load(): Promise<void> {
    const packages = await listPackages(this.#database, this.#district)
    this.#files = new Map(
      packages.map(({ matter, version, files }) => [`${matter}@${version}`, new Map(Object.entries(files))]),
    )
  }

  find(id: string, version: string): Matter | undefined {
    const name = `${id}@${version}`
    const files = this.#files.get(name)
    const before = this.#read.get(name)
    if (before || !files) {
      // Another process may be newer than this one; whoever tries again finds its version.
      if (!before) void this.load().catch(() => {})
      return before
    }
    const matter = { ...openPackage(name, files), version }
    this.#read.set(name, matter)
    return matter
  }
}

function makeCatalogue(
  matters: readonly Matter[],
  findVersion: (id: string, version: string) => Matter | undefined,
): Catalogue {
  return {
    list: () => matters,
    find: (id) => matters.findLast((matter) => matter.id === id),
    get(id, version) {
      const found = findVersion(id, version)
      if (!found) throw new Error(`The matter ${id} is not installed at version ${version}`)
      return found
    },
  }
}

function listOffered(root: string): readonly { readonly matter: Matter; readonly files: PackageFiles }[] {
  return listMatterFolders(root)
    .map((folder) => ({ folder, files: readPackage(folder) }))
    .filter(({ files }) => !isDraft(files))
    .map(({ folder, files }) => ({ files, matter: openPackage(folder, files) }))
}

function openPackage(place: string, files: PackageFiles): Matter {
  const read = readMatter(files)
  if (read.kind === 'matter') return read.matter
  throw new Error(`The matter in ${place} has mistakes:\n${read.problems.map(formatProblem).join('\n')}`)
}
