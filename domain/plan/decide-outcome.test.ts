import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Knowledge } from '#knowledge'
import { type Matter, type PackageFiles, readCases, readMatter } from '#matter'
import { decideOutcome, type Outcome, runCase, stateFacts } from '#plan'

const root = join(import.meta.dirname, '../../matters')

function readFolder(name: string): PackageFiles {
  const paths = readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
  return new Map(
    paths
      .filter((path) => /\.(?:yaml|csv|md)$/u.test(path))
      .map((path) => [path, readFileSync(join(root, name, path), 'utf8')]),
  )
}

function decide(matter: Matter, facts: ReadonlyMap<string, string>, today: string): Outcome {
  return decideOutcome(new Knowledge(matter, stateFacts(matter, facts).statements, today)).outcome
}

for (const name of readdirSync(root)) {
  const files = readFolder(name)
  const read = readMatter(files)
  const { cases } = readCases(files.get('cases.yaml') ?? '')

  describe(name, () => {
    test('is a matter without mistakes or warnings', () => {
      assert.equal(read.kind, 'matter')
      assert.deepEqual(read.kind === 'matter' && read.warnings, [])
    })

    if (read.kind === 'invalid') return

    test('agrees with every case its owner wrote', () => {
      for (const example of cases)
        assert.deepEqual(runCase(read.matter, example).differences, [], example.name)
    })

    test('decides nothing that something still unknown could change', () => {
      const decided = cases.filter(({ facts, today }) => decide(read.matter, facts, today) !== 'undecided')
      if (decided.length === 0) return
      fc.assert(
        fc.property(fc.constantFrom(...decided), fc.infiniteStream(fc.boolean()), (example, keep) => {
          const some = new Map([...example.facts].filter(() => keep.next().value))

          const early = decide(read.matter, some, example.today)

          if (early !== 'undecided') assert.equal(early, decide(read.matter, example.facts, example.today))
        }),
        { numRuns: 150 },
      )
    })
  })
}
