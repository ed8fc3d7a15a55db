import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type GateEvent, openClamav, openGate, parseScannerAddress } from '../index.ts'
import { eicar, makePicture, withJpegSegment } from '../testing/hostile.ts'

// With clamd installed (Debian: clamav-daemon) the real one is asked; otherwise a server that speaks its protocol.

let folder: string
let path: string
let stop: () => void

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haoban-clamav-'))
  path = join(folder, 'clamd.ctl')
  stop = hasClamd() ? await startClamd() : await startStandIn()
})
after(async () => {
  stop()
  await rm(folder, { recursive: true })
})

test('addresses are a path or a host with a port', () => {
  assert.deepEqual(parseScannerAddress('/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' })
  assert.deepEqual(parseScannerAddress('scanner.example:3310'), { host: 'scanner.example', port: 3310 })
  assert.deepEqual(parseScannerAddress('[::1]:3310'), { host: '::1', port: 3310 })
  for (const wrong of ['scanner', 'scanner:0', 'scanner:99999', '']) {
    assert.equal(parseScannerAddress(wrong), undefined)
  }
})

test('clean files pass, EICAR is found alone and inside a picture', async () => {
  const scan = openClamav({ path })
  const picture = await makePicture('jpeg')

  assert.deepEqual(await scan(picture), { kind: 'clean' })
  for (const file of [eicar, withJpegSegment(picture, 0xfe, eicar)]) {
    const verdict = await scan(file)
    assert.match(verdict.kind === 'found' ? verdict.signature : verdict.kind, /eicar/iu)
  }
})

test('large files go through in chunks, many at once', async () => {
  const scan = openClamav({ path })
  const files = Array.from({ length: 4 }, () => Buffer.alloc(3_000_000, 'a'))

  const verdicts = await Promise.all(files.map(scan))

  assert.ok(verdicts.every(({ kind }) => kind === 'clean'))
})

test('the gate turns away what is found and tells the operator which signature and which file', async () => {
  const events: GateEvent[] = []
  const gate = openGate({ scan: openClamav({ path }), log: (event) => events.push(event) })
  const infected = withJpegSegment(await makePicture('jpeg'), 0xfe, eicar)

  await assert.rejects(gate.admit(infected), { code: 'invalid', message: /virus/u })
  const { mediaType } = await gate.admit(await makePicture('jpeg'))

  assert.equal(mediaType, 'image/jpeg')
  assert.equal(events.length, 1)
  assert.match(JSON.stringify(events[0]), /eicar.*"sha256":"[0-9a-f]{64}"/iu)
})

test('a file larger than clamd takes is refused, not let through', async () => {
  await assert.rejects(openClamav({ path })(Buffer.alloc(6_000_000)))
})

test('with a scanner that is away nothing passes', async () => {
  const events: GateEvent[] = []
  const scan = openClamav({ path: join(folder, 'nobody.ctl') })
  const gate = openGate({ scan, log: (event) => events.push(event) })

  await assert.rejects(gate.admit(await makePicture('jpeg')), { code: 'unavailable' })

  assert.equal(events[0]?.gate, 'virus scanner away')
})

test('with a scanner that hangs, hangs up or talks nonsense nothing passes', async () => {
  for (const behave of [
    () => {},
    (socket: Socket) => socket.destroy(),
    (socket: Socket) => socket.end(),
    (socket: Socket) => socket.end('stream: OK, more or less\0'),
  ]) {
    const server = createServer((socket) => behave(socket.on('error', () => {})))
    const port = await listen(server, 0)

    const gate = openGate({ scan: openClamav({ host: '127.0.0.1', port }, 300) })

    await assert.rejects(gate.admit(await makePicture('jpeg')), { code: 'unavailable' })
    server.close()
  }
})

function hasClamd(): boolean {
  try {
    execFileSync('clamd', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('clamd is not installed: a stand-in speaks its protocol')
    return false
  }
}

async function startClamd(): Promise<() => void> {
  // Debian's clamd gives up root; the folder has to be its own then.
  await chmod(folder, 0o777)
  await writeFile(join(folder, 'test.ndb'), `Eicar-Test:0:*:${eicar.toString('hex')}\n`)
  await writeFile(
    join(folder, 'clamd.conf'),
    [`LocalSocket ${path}`, `DatabaseDirectory ${folder}`, 'Foreground yes', 'StreamMaxLength 5M'].join('\n'),
  )
  const clamd = spawn('clamd', [`--config-file=${join(folder, 'clamd.conf')}`], { stdio: 'ignore' })
  await waitForAnswer(clamd)
  return () => clamd.kill()
}

async function waitForAnswer(clamd: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100 && clamd.exitCode === null; tries++) {
    const isUp = await openClamav({ path })(Buffer.from('x')).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await pause(100)
  }
  throw new Error('clamd did not start')
}

/** An outside system, by its manual: `zINSTREAM`, chunks after their lengths, one answer. */
async function startStandIn(): Promise<() => void> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      const answer = answerTo(received)
      if (answer !== undefined) socket.end(`${answer}\0`)
    })
  })
  await listen(server, path)
  return () => server.close()
}

function answerTo(received: Buffer): string | undefined {
  const parts: Buffer[] = []
  for (let at = 'zINSTREAM\0'.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) {
      return Buffer.concat(parts).includes(eicar) ? 'stream: Eicar-Test.UNOFFICIAL FOUND' : 'stream: OK'
    }
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
    if (at > 5_000_000) return 'INSTREAM size limit exceeded. ERROR'
  }
  return undefined
}

async function listen(server: Server, where: string | number): Promise<number> {
  server.listen(where)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
