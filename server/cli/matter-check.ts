import { findMatterFolder, listMatterFolders, readPackage } from '#catalogue'
import { formatProblem, readMatter } from '#matter'
import { mattersFolder } from './matters-folder.ts'
import { Misuse, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'matter check',
  usage: '[MATTER|FOLDER ...]',
  summary: {
    zh: '检查事项写得对不对，逐条指出文件、行、列',
    en: 'Check matters; every mistake with file, line and column',
  },
  async run(args) {
    const results = pickFolders(args).map(checkFolder)
    return results.every((good) => good)
  },
}

/** The named packages, or all. */
export function pickFolders(names: readonly string[]): readonly string[] {
  if (names.length === 0) return listMatterFolders(mattersFolder)
  return names.map((name) => {
    const folder = findMatterFolder(mattersFolder, name)
    if (folder === undefined) {
      throw new Misuse({
        zh: `找不到事项 ${name}：文件夹里要有 matter.yaml。`,
        en: `There is no matter ${name}: its folder must hold a matter.yaml.`,
      })
    }
    return folder
  })
}

function checkFolder(folder: string): boolean {
  const read = readMatter(readPackage(folder))
  if (read.kind === 'invalid') {
    for (const problem of read.problems) console.log(`✗ ${folder}/${formatProblem(problem)}`)
    console.log(`${read.problems.length} 处要改 / ${read.problems.length} to mend\n`)
    return false
  }
  const { matter, warnings } = read
  for (const warning of warnings) console.log(`! ${folder}/${formatProblem(warning)}`)
  const parts = `${matter.facts.size} 要素 facts · ${matter.rules.length} 条件 rules · ${matter.points.length} 审查要点 points · ${matter.materials.length} 材料 materials`
  console.log(`✓ ${matter.title.zh} ${matter.id}@${matter.version}  ${parts}`)
  return true
}
