import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parseArgs } from 'node:util'
import { runCommand, type VerbList } from './command.ts'
import { Misuse, type Verb } from './verb.ts'

test('help lists every verb in both languages', async () => {
  for (const typed of [[], ['help'], ['--help'], ['-h']]) {
    const { code, out } = await run(typed)

    assert.equal(code, 0)
    for (const told of ['matter check [FOLDER]', '检查事项', 'Check matters', 'read FILE'])
      assert.ok(out.includes(told))
  }
})

test('a verb tells how it is used', async () => {
  const { code, out } = await run(['matter', 'check', '--help'])

  assert.equal(code, 0)
  assert.match(out, /npm run haoban -- matter check \[FOLDER\]/u)
})

test('a verb of two words gets the arguments after both', async () => {
  const { code, out } = await run(['matter', 'check', 'ebike', '--json'])

  assert.deepEqual([code, out], [0, 'checked ebike --json'])
})

test('an unknown verb is answered with the ones there are', async () => {
  const [unknown, half] = [await run(['toString']), await run(['matter'])]

  assert.deepEqual([unknown.code, half.code], [2, 2])
  assert.match(unknown.error, /可以用：matter check · read/u)
  assert.match(half.error, /Try: matter check\n/u)
})

test('whatever the user can mend is told without a stack', async () => {
  const missing = await run(['read', 'missing.jpg'])
  const folder = await run(['read', import.meta.dirname])
  const misused = await run(['read'])
  const mistyped = await run(['read', '--jsno'])

  assert.deepEqual([missing.code, folder.code, misused.code, mistyped.code], [1, 1, 2, 2])
  assert.match(missing.error, /找不到文件 missing\.jpg/u)
  assert.match(misused.error, /请写一个文件。\nName a file\.\n\n用法/u)
  assert.match(mistyped.error, /--jsno/u)
  for (const { error } of [missing, folder, misused, mistyped]) assert.doesNotMatch(error, /\n {4}at /u)
})

test('a verb that did not succeed does not exit with 0', async () => {
  const { code } = await run(['matter', 'check', 'broken'])

  assert.equal(code, 1)
})

const check: Verb = {
  name: 'matter check',
  summary: { zh: '检查事项', en: 'Check matters' },
  usage: '[FOLDER]',
  run: async (args) => {
    said.push(`checked ${args.join(' ')}`)
    return args[0] !== 'broken'
  },
}

const read: Verb = {
  name: 'read',
  summary: { zh: '读一个文件', en: 'Read a file' },
  usage: 'FILE [--json]',
  run: async (args) => {
    const { positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    })
    const [file] = positionals
    if (!file) throw new Misuse({ zh: '请写一个文件。', en: 'Name a file.' })
    said.push(await readFile(file, 'utf8'))
    return true
  },
}

const verbs: VerbList = { 'matter check': async () => check, read: async () => read }
const said: string[] = []

async function run(typed: readonly string[]) {
  const errors: string[] = []
  said.length = 0
  const code = await runCommand(verbs, typed, {
    out: (line) => said.push(line),
    error: (line) => errors.push(line),
  })
  return { code, out: said.join('\n'), error: errors.join('\n') }
}
