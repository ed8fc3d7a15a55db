import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { before, test } from 'node:test'
import { isTest, listFiles, moduleOf, readSources, root, type Source } from './architecture/source.ts'
import { isAllowed, mayImport } from './architecture/table.ts'

const longest = 300
const nameless =
  /^(utils?|helpers?|commons?|shared|lib|core|misc|base|managers?|services?|handlers?|processors?)$/

let sources: readonly Source[]
let doors: Readonly<Record<string, string>>
before(async () => {
  sources = await readSources()
  doors = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).imports
})

test('package.json lists exactly the doors there are', async () => {
  const listed = Object.values(doors).map((door) => posix.normalize(door))
  const existing = await listFiles('{api,{domain,server}/*,test/testing}/index.ts')

  assert.deepEqual(listed.sort(), existing.sort())
})

test('every module imports only what the table lets it', () => {
  const surprises = sources
    .filter((source) => !source.isTest)
    .flatMap((source) =>
      source.imports.map((found) => ({ source, found, to: findTarget(source, found.path) })),
    )
    .filter(({ source, to }) => to && to.module !== source.module && !isAllowed(source.module, to.module))
    .map(({ source, found }) => `${source.path} imports ${found.path}`)

  assert.deepEqual(surprises, [])
})

// Tests may take what other tests are made with, and benchmarks measure parts inside too.
test('a file of another module is reached through its door', () => {
  const surprises = sources
    .flatMap((source) =>
      source.imports.map((found) => ({ source, found, to: findTarget(source, found.path) })),
    )
    .filter(({ source, to }) => to && to.module !== source.module && !to.isDoor)
    .filter(({ source, to }) => !(source.isTest && to?.isTest) && !source.path.startsWith('test/bench/'))
    .map(({ source, found }) => `${source.path} imports ${found.path}`)

  assert.deepEqual(surprises, [])
})

test('every door that is imported by name is listed', () => {
  const surprises = sources.flatMap((source) =>
    source.imports
      .filter(({ path }) => path.startsWith('#') && !doors[path])
      .map(({ path }) => `${source.path}: ${path}`),
  )

  assert.deepEqual(surprises, [])
})

test('the table of modules has no cycle, and no line for a module that is gone', () => {
  const modules = new Set(sources.map((source) => source.module))
  const expand = (from: string) => [...modules].filter((to) => to !== from && isAllowed(from, to))
  const seen = new Map<string, 'open' | 'done'>()
  const findCycle = (module: string): readonly string[] | undefined => {
    if (seen.get(module) === 'open') return [module]
    if (seen.get(module) === 'done') return undefined
    seen.set(module, 'open')
    const cycle = expand(module)
      .map(findCycle)
      .find((found) => found)
    seen.set(module, 'done')
    return cycle && [module, ...cycle]
  }

  assert.deepEqual(
    [...modules].map(findCycle).find((found) => found),
    undefined,
  )
  assert.deepEqual(
    Object.keys(mayImport).filter((module) => !modules.has(module)),
    [],
  )
})

test('the domain knows no Node', () => {
  const surprises = sources
    .filter((source) => !source.isTest && source.path.startsWith('domain/'))
    .filter((source) => source.imports.some(({ path }) => path.startsWith('node:')))
    .map((source) => source.path)

  assert.deepEqual(surprises, [])
})

test('the sandbox takes nothing of ours but types of the API', () => {
  const surprises = sources
    .filter((source) => source.module === 'sandbox' && !source.isTest)
    .flatMap((source) => source.imports.filter(({ path, isTypeOnly }) => path.startsWith('#') && !isTypeOnly))

  assert.deepEqual(surprises, [])
})

test(`no file has more than ${longest} lines`, () => {
  const surprises = sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)

  assert.deepEqual(surprises, [])
})

test('every module and file has a name that says something', () => {
  const surprises = sources
    .map((source) => source.path)
    .filter((path) => path.split(/[/.]/).some((part) => nameless.test(part)))

  assert.deepEqual(surprises, [])
})

test('every door opens with what the module is for', () => {
  const surprises = sources
    .filter(({ path }) => posix.basename(path) === 'index.ts' && Object.values(doors).includes(`./${path}`))
    .filter(({ text }) => !/^(\/\/ |\/\*\*)/.test(text))
    .map((source) => source.path)

  assert.deepEqual(surprises, [])
})

test('no code names one of the matters', async () => {
  const matters = await readdir(join(root, 'matters'))
  const surprises = sources
    .filter((source) => !source.isTest)
    .filter(({ text }) => matters.some((matter) => text.includes(matter)))
    .map((source) => source.path)

  assert.deepEqual(surprises, [])
})

test('nothing speaks of the place where it was made, nor of a package registry', async () => {
  const places = ['main', 'shared', '.library'].map((place) => ['', 'work', place].join('/'))
  const registry = ['registry', 'npmjs'].join('.')
  const files = await listFiles('**/*.{ts,tsx,mjs,md,json,yaml,yml,csv,sql,css,html,txt,sh}')

  const surprises: string[] = []
  for (const path of files) {
    const text = await readFile(join(root, path), 'utf8')
    if ([...places, registry].some((word) => text.includes(word))) surprises.push(path)
  }

  assert.deepEqual(surprises, [])
})

/** Where an import leads within the repository; undefined for a package. Style sheets may be imported as they are. */
function findTarget(source: Source, path: string) {
  const target = path.startsWith('#')
    ? posix.normalize(doors[path] ?? path)
    : path.startsWith('.') && posix.join(posix.dirname(source.path), path)
  if (!target) return undefined
  const module = moduleOf(target)
  const isDoor = target === `${module}/index.ts` || target.endsWith('.css')
  return { module, isDoor, isTest: isTest(target) }
}
