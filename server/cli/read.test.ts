import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { renderSVG } from 'uqr'

let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haoban-read-'))
})
after(() => rm(folder, { recursive: true }))

const main = join(import.meta.dirname, 'main.ts')

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [main, 'read', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  return { child, out: text(child.stdout), told: text(child.stderr), exit: once(child, 'exit') }
}

async function read(...args: readonly string[]) {
  const { out, told, exit } = start(...args)
  const [code] = await exit
  return { code, out: await out, told: await told }
}

/** A certificate's page with its code and enough print to be no blank page. */
async function drawPage(): Promise<Buffer> {
  const code = await sharp(Buffer.from(renderSVG('172246255686274', { border: 4, pixelSize: 8 })))
    .png()
    .toBuffer()
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#fff' } })
    .composite([{ input: code, left: 40, top: 40 }])
    .jpeg()
    .toBuffer()
}

test('a folder is read file by file into one object by path; what is no document is told and no failure', async () => {
  const place = join(folder, 'mixed')
  await mkdir(join(place, 'inner'), { recursive: true })
  await writeFile(join(place, 'notes.txt'), 'not a picture')
  await writeFile(join(place, '.hidden'), 'left out')
  await writeFile(join(place, 'inner', 'b.jpg'), await drawPage())
  await writeFile(join(place, 'a.png'), Buffer.alloc(0))

  const { code, out, told } = await read(place, '--json')

  const readings = JSON.parse(out)
  assert.deepEqual(Object.keys(readings), ['a.png', join('inner', 'b.jpg'), 'notes.txt'])
  assert.equal(readings['a.png'].problems[0].code, 'unreadable-file')
  assert.equal(readings['notes.txt'].problems[0].code, 'unsupported-format')
  assert.equal(readings[join('inner', 'b.jpg')].codes[0].text, '172246255686274')
  assert.match(told, /1\/3 a\.png .*打不开[\s\S]*3\/3 notes\.txt/u)
  assert.equal(code, 1)
})

test('a folder of nothing but other files went well', async () => {
  const place = join(folder, 'others')
  await mkdir(place)
  await writeFile(join(place, 'truth.json'), '{}')

  const { code, out } = await read(place)

  assert.equal(code, 0)
  assert.match(out, /^truth\.json\n未能识别 unknown/u)
})

test('one file gives its reading alone, and fails when it is no document', async () => {
  const place = join(folder, 'page.jpg')
  await writeFile(place, await drawPage())
  await writeFile(join(folder, 'notes.txt'), 'not a picture')

  const page = await read(place, '--json')
  const notes = await read(join(folder, 'notes.txt'))

  assert.equal(JSON.parse(page.out).page.width, 900)
  assert.equal(notes.code, 1)
  assert.match(notes.out, /请上传/u)
})

test('Ctrl-C stops with what was read until then', async () => {
  const place = join(folder, 'many')
  await mkdir(place)
  for (let index = 10; index < 60; index++) await writeFile(join(place, `${index}.jpg`), await drawPage())
  const { child, out, told, exit } = start(place, '--json')

  await once(child.stderr, 'data')
  child.kill('SIGINT')
  const [code] = await exit

  const readings = JSON.parse(await out)
  assert.ok(Object.keys(readings).length >= 1 && Object.keys(readings).length < 50)
  assert.match(await told, /没有读完/u)
  assert.equal(code, 1)
})
