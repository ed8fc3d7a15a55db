import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { drawSheet } from './antd-sheet.ts'
import { colours } from './theme.ts'

const web = resolve(import.meta.dirname, '../..')

test('the counter has the colours of the applicants', async () => {
  const css = await readFile(join(web, 'design/design.css'), 'utf8')

  const theirs = [...css.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/gu)].map(([, name, colour]) => [
    name,
    colour,
  ])

  assert.deepEqual({ ...Object.fromEntries(theirs), ...colours }, Object.fromEntries(theirs))
})

test('every part of the library that the pages use has its look in the sheet', async () => {
  const sheet = drawSheet()

  const used = await listUsedParts()
  const bare = used.filter((part) => !sheet.includes(`.css-var-desk.${classOf(part)}`))

  assert.ok(used.length > 5)
  assert.deepEqual(bare, [])
})

async function listUsedParts(): Promise<readonly string[]> {
  const files = await Array.fromAsync(glob('desk/**/*.tsx', { cwd: web }))
  const sources = await Promise.all(files.map((file) => readFile(join(web, file), 'utf8')))
  const named = sources.flatMap((source) =>
    [...source.matchAll(/import \{([^}]+)\} from 'antd'/gu)].flatMap(([, names = '']) => names.split(',')),
  )
  const parts = named.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '))
  return [...new Set(parts)].filter((name) => name !== 'ConfigProvider')
}

function classOf(part: string): string {
  return `ant-${part === 'Button' ? 'btn' : part.toLowerCase()}`
}
