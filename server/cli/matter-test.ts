import { readPackage } from '#catalogue'
import { formatProblem, readCases, readMatter } from '#matter'
import { runCase } from '#plan'
import { pickFolders } from './matter-check.ts'
import type { Verb } from './verb.ts'

export const verb: Verb = {
  name: 'matter test',
  usage: '[MATTER|FOLDER ...]',
  summary: { zh: '运行事项自己的例子（cases.yaml）', en: "Run the matters' own tests (cases.yaml)" },
  async run(args) {
    const results = pickFolders(args).map(testFolder)
    return results.every((good) => good)
  },
}

function testFolder(folder: string): boolean {
  const files = readPackage(folder)
  const read = readMatter(files)
  const { cases, problems } = readCases(files.get('cases.yaml') ?? '[]')
  const mistakes = [...(read.kind === 'invalid' ? read.problems : []), ...problems]
  for (const problem of mistakes) console.log(`✗ ${folder}/${formatProblem(problem)}`)
  if (read.kind === 'invalid' || problems.length > 0) return false
  console.log(`${read.matter.title.zh} ${read.matter.id}@${read.matter.version}`)
  const failed = cases.filter((test) => {
    const { differences } = runCase(read.matter, test)
    console.log(`  ${differences.length === 0 ? '✓' : '✗'} ${test.name}`)
    for (const difference of differences)
      console.log(`      ${folder}/cases.yaml:${test.line.line} ${difference}`)
    return differences.length > 0
  })
  console.log(`${cases.length - failed.length} passed, ${failed.length} failed\n`)
  return failed.length === 0
}
