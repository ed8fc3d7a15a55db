import { formatProblem, type Matter, readMatter } from '#matter'
import { listMatterFolders, readPackage } from './package-folder.ts'

export interface Catalogue {
  list(): readonly Matter[]
  find(id: string): Matter | undefined
  /** The version a dossier was filed under; throws when it is not installed. */
  get(id: string, version: string): Matter
}

/** Reads every matter below a folder; a matter with mistakes stops the start, with each mistake named. */
export function openCatalogue(root: string): Catalogue {
  const matters = listMatterFolders(root).map(openMatter)
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

function openMatter(folder: string): Matter {
  const read = readMatter(readPackage(folder))
  if (read.kind === 'matter') return read.matter
  throw new Error(`The matter in ${folder} has mistakes:\n${read.problems.map(formatProblem).join('\n')}`)
}
