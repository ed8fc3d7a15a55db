import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openCatalogue } from '#catalogue'

const matters = join(import.meta.dirname, '../../matters')

test('drafts are not offered, nor do their mistakes stop the start', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'haoban-matters-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const [first] = openCatalogue(matters).list()
  assert.ok(first)
  cpSync(join(matters, first.id), join(folder, 'offered'), { recursive: true })
  cpSync(join(matters, first.id), join(folder, 'drafted'), { recursive: true })
  const path = join(folder, 'drafted', 'matter.yaml')
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nstatus: draft\nmistake: 1\n`)

  const offered = openCatalogue(folder)

  assert.deepEqual(
    offered.list().map(({ id }) => id),
    [first.id],
  )
})
