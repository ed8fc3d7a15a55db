import { formatProblem, isDraft, type Matter, type PackageFiles, readMatter } from '#matter'
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
  const packages = listMatterFolders(root).map((folder) => ({ folder, files: readPackage(folder) }))
  const matters = packages
    .filter(({ files }) => !isDraft(files))
    .map(({ folder, files }) => openMatter(folder, files))
  return {
    list: () => matters,
    find: (id) => matters.findLast((matter) => matter.id === id),
    get(id, version) {
      const found = matters.find((matter) => matter.id === id && matter.version === version)
      if (!found) throw new Error(`The matter ${id} is not installed at version ${version}`)
      return found
    },
  }
}

function openMatter(folder: string, files: PackageFiles): Matter {
  const read = readMatter(files)
  if (read.kind === 'matter') return read.matter
  throw new Error(`The matter in ${folder} has mistakes:\n${read.problems.map(formatProblem).join('\n')}`)
}
