import { evaluateDocumentSets } from './document-sets.ts'
import { evaluateDocuments } from './documents.ts'
import { generateDocuments } from './generate/generate.ts'
import { generateSets } from './generate/sets/generate-sets.ts'

/** An evaluation reads a folder of samples and writes what the product makes of them, for a scorer outside. */
interface Evaluation {
  readonly name: string
  readonly usage: string
  run(args: readonly string[]): Promise<number>
}

const evaluations: readonly Evaluation[] = [
  { name: 'documents', usage: 'documents FOLDER OUT.json [YYYY-MM-DD]', run: evaluateDocuments },
  { name: 'document-sets', usage: 'document-sets FOLDER OUT.json', run: evaluateDocumentSets },
  { name: 'generate', usage: 'generate FOLDER [COUNT] [SEED]', run: generateDocuments },
  {
    name: 'levy',
    usage: 'levy IN.jsonl OUT.jsonl',
    run: async (args) => (await import('./rows/levy.ts')).evaluateLevy(args),
  },
  {
    name: 'drivers',
    usage: 'drivers IN.jsonl OUT.jsonl',
    run: async (args) => (await import('./rows/drivers.ts')).evaluateDrivers(args),
  },
  { name: 'generate-sets', usage: 'generate-sets FOLDER [COUNT] [SEED]', run: generateSets },
]

const [name, ...args] = process.argv.slice(2)
const evaluation = evaluations.find((candidate) => candidate.name === name)
if (evaluation === undefined) {
  console.error(`Usage: npm run evaluate -- ${evaluations.map(({ usage }) => usage).join(' | ')}`)
  process.exitCode = 2
} else {
  process.exitCode = await evaluation.run(args)
}
