import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { renderSVG } from 'uqr'
import { openReader, type Reading } from './index.ts'

const reader = openReader()
after(() => reader.close())

/** A blank page with one QR code in its upper left corner. */
async function drawCode(text: string): Promise<Buffer> {
  const code = await sharp(Buffer.from(renderSVG(text, { border: 4, pixelSize: 8 })))
    .png()
    .toBuffer()
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#fff' } })
    .composite([{ input: code, left: 40, top: 40 }])
    .jpeg()
    .toBuffer()
}

async function encryptedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret', permissions: {} })
  return document.save()
}

/** The head of a PNG that claims 60,000 × 60,000 pixels. */
function giantPng(): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex')
  head.writeUInt32BE(60_000, 16)
  head.writeUInt32BE(60_000, 20)
  return Buffer.concat([head, Buffer.alloc(64)])
}

/** Processes this one has started and not yet lost. */
function children(): number[] {
  const list = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
  return list.split(' ').filter(Boolean).map(Number)
}

test('each kind of bad upload gets its own problem and no error', async () => {
  const picture = await drawCode('172246255686274')
  const uploads = {
    'unreadable-file': picture.subarray(0, 900),
    'unsupported-format': Buffer.from('%!PS this is no picture'),
    heic: Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'),
    'encrypted-pdf': await encryptedPdf(),
    'too-small': await sharp(picture).resize(90).jpeg().toBuffer(),
    blank: await sharp({ create: { width: 800, height: 600, channels: 3, background: '#eee' } })
      .png()
      .toBuffer(),
  }

  const readings = await Promise.all(Object.values(uploads).map((bytes) => reader.read(bytes)))

  assert.deepEqual(
    readings.map(({ problems }) => problems[0]?.code),
    Object.keys(uploads),
  )
  for (const { problems } of readings) assert.match(problems[0]?.message.zh ?? '', /请/)
})

test('a file that claims a gigantic picture is refused before it is opened', async () => {
  const { problems } = await reader.read(giantPng())

  assert.ok(['too-large', 'unreadable-file'].includes(problems[0]?.code ?? ''))
})

test('a code is read with its place on the upright page', async () => {
  const { codes, page } = await reader.read(await drawCode('172246255686274'))

  assert.equal(codes[0]?.text, '172246255686274')
  assert.deepEqual([page.width, page.height], [900, 600])
  assert.ok((codes[0]?.box[0] ?? 1) < 0.2)
})

test('the upright picture is a JPEG of at most 1600 pixels without metadata', async () => {
  const large = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#fff' } })
    .jpeg()
    .withMetadata()
    .toBuffer()

  const shown = await sharp(await reader.upright(large)).metadata()

  assert.deepEqual([shown.format, shown.width, shown.height, shown.exif], ['jpeg', 1600, 1067, undefined])
})

test('an aborted reading rejects and the next one goes on', async () => {
  const picture = await drawCode('172246255686274')
  const stop = new AbortController()

  const first = reader.read(picture, { signal: stop.signal })
  const second = reader.read(picture)
  stop.abort()

  await assert.rejects(first, { name: 'AbortError' })
  assert.equal((await second).codes.length, 1)
})

test('a worker killed in mid reading costs that reading alone', {
  skip: existsSync('/proc/self/task') ? false : 'finding the worker needs /proc',
}, async () => {
  const picture = await drawCode('172246255686274')
  const own = openReader()
  const before = children()

  const first = own.read(picture, {
    onProgress: (_, stage) => {
      if (stage === 'codes')
        for (const pid of children()) if (!before.includes(pid)) process.kill(pid, 'SIGKILL')
    },
  })
  const second = own.read(picture)
  const readings = await Promise.all([first, second])
  await own.close()

  // The system kills so when memory runs out, which is what the applicant is told.
  assert.equal(readings[0].problems[0]?.code, 'too-heavy')
  assert.equal(readings[1].codes[0]?.text, '172246255686274')
})

test('a reading called off makes room for the next within moments', async () => {
  const page = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  await reader.read(page)
  const stop = new AbortController()
  const calledOff = reader.read(page, {
    signal: stop.signal,
    onProgress: (_, stage) => stage === 'codes' && stop.abort(),
  })
  const places: number[] = []
  const next = reader.read(page, { onProgress: (_, __, position) => places.push(position) })

  await assert.rejects(calledOff, { name: 'AbortError' })
  await next

  assert.deepEqual([places[0], places.at(-1)], [1, 0])
})

test('progress tells the place in the queue, then the stages', async () => {
  const picture = await drawCode('172246255686274')
  const heard: string[] = []

  const first = reader.read(picture)
  await reader.read(picture, { onProgress: (_, stage, position) => heard.push(`${stage} ${position}`) })
  await first

  assert.equal(heard[0], 'queued 1')
  for (const stage of ['open 0', 'codes 0', 'print 0']) assert.ok(heard.includes(stage))
})

test('who wants to see a picture does not wait behind all that are to be read', async () => {
  const picture = await drawCode('172246255686274')
  const done: string[] = []
  const note = (name: string) => () => done.push(name)

  await Promise.all([
    reader.read(picture).then(note('reading')),
    reader.read(picture).then(note('waiting')),
    reader.upright(picture).then(note('looking')),
  ])

  assert.deepEqual(done, ['reading', 'looking', 'waiting'])
})

test('a full queue refuses, and a reading that takes too long costs no other', async () => {
  const picture = await drawCode('172246255686274')
  const hasty = openReader({ queueLimit: 1, timeout: 20 })

  const readings = await Promise.all([hasty.read(picture), hasty.read(picture), hasty.read(picture)])
  await hasty.close()

  assert.deepEqual(
    readings.map(({ problems }) => problems[0]?.code),
    ['took-too-long', 'took-too-long', 'busy'],
  )
})

const samples = new URL('../../../shared/samples/documents/single/', import.meta.url)
const clear = ['invoice-2', 'invoice-digital-1', 'certificate-1', 'id-card-2', 'disability-card-1']

test('clear samples are read in full', {
  skip: existsSync(samples) ? false : 'the sample pictures are not here',
}, async () => {
  for (const id of clear) {
    const folder = new URL(`${id}/`, samples)
    const file = readdirSync(folder).find((name) => name.startsWith('picture.')) ?? ''
    const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Truth

    const reading = await reader.read(readFileSync(new URL(file, folder)))

    assert.equal(reading.kind, truth.kind)
    assert.deepEqual(valuesOf(reading, truth), simplified(truth.fields), id)
  }
})

interface Truth {
  readonly kind: string
  readonly fields: Readonly<Record<string, string>>
}

function valuesOf(reading: Reading, truth: Truth): Record<string, string> {
  const values = Object.keys(truth.fields).map((key) => [key, reading.fields[key]?.value ?? ''])
  return simplified(Object.fromEntries(values))
}

/** Blanks and the widths of characters do not matter. */
function simplified(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value.normalize('NFKC').replace(/\s/g, '')]),
  )
}
