import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { answerRows } from './answer-rows.ts'

test('a row that is broken or cannot be answered says so, and the others are answered', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'haoban-rows-'))
  t.after(() => rm(folder, { recursive: true }))
  const [from, to] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')]
  await writeFile(from, '{"id":"a","input":1}\n{"id":\n\nnull\n{"id":"b","input":"no"}\n')

  const code = await answerRows([from, to], (input) => {
    if (input === 'no') throw new Error('not this one')
    return { seen: input }
  })

  const answers = (await readFile(to, 'utf8')).trim().split('\n')
  const [first, broken, ...rest] = answers.map((line): Record<string, unknown> => JSON.parse(line))
  assert.equal(code, 0)
  assert.deepEqual(first, { id: 'a', seen: 1 })
  assert.deepEqual([broken?.id, typeof broken?.error], ['2', 'string'])
  assert.deepEqual(rest, [
    { id: '3', seen: null },
    { id: 'b', error: 'not this one' },
  ])
})
