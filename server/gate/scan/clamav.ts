import { connect } from 'node:net'
import { Readable } from 'node:stream'

/** What a scanner says of a file; it rejects when it cannot say. */
export type Scan = (bytes: Uint8Array) => Promise<Verdict>

export type Verdict = { readonly kind: 'clean' } | { readonly kind: 'found'; readonly signature: string }

export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number }

const chunkSize = 64 * 1024
const usualPatience = 30_000

/** `/run/clamav/clamd.ctl` is a socket of this machine, `scanner.example:3310` one of another; undefined is neither. */
export function parseScannerAddress(address: string): ScannerAddress | undefined {
  if (address.startsWith('/')) return { path: address }
  const { host = '', port = '' } =
    /^\[?(?<host>[^[\]/\s]+?)\]?:(?<port>\d{1,5})$/u.exec(address)?.groups ?? {}
  return host !== '' && Number(port) > 0 && Number(port) < 65_536 ? { host, port: Number(port) } : undefined
}

/**
 * Asks clamd by `INSTREAM` (clamd(8)): the file in chunks, each after its length, an empty one at the end; one
 * connection a file. Rejects when clamd is away, too slow, or does not take files of this size (its StreamMaxLength).
 */
export function openClamav(address: ScannerAddress, patience = usualPatience): Scan {
  return async (bytes) => parseAnswer(await ask(address, bytes, patience))
}

function ask(address: ScannerAddress, bytes: Uint8Array, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address)
    const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${patience} ms`)), patience)
    let answer = ''
    let trouble: Error | undefined
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => {
      answer += part
    })
    socket.on('error', (error) => {
      trouble = error
    })
    socket.on('close', () => {
      clearTimeout(timer)
      if (answer === '' && trouble) reject(trouble)
      else resolve(answer)
    })
    // clamd may say no and hang up before the file is through, so writing does not end the connection.
    Readable.from(streamOf(bytes)).pipe(socket, { end: false })
  })
}

function* streamOf(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let from = 0; from < bytes.length; from += chunkSize) {
    const chunk = bytes.subarray(from, from + chunkSize)
    yield lengthOf(chunk)
    yield chunk
  }
  yield Buffer.alloc(4)
}

function lengthOf({ length }: Uint8Array): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(length)
  return head
}

/** `stream: OK`, `stream: NAME FOUND`, or what went wrong. */
function parseAnswer(answer: string): Verdict {
  const said = answer.replace(/\0.*$/su, '').trim()
  if (said === 'stream: OK') return { kind: 'clean' }
  const signature = /^stream: (.+) FOUND$/u.exec(said)?.[1]
  if (signature !== undefined) return { kind: 'found', signature }
  throw new Error(said === '' ? 'clamd hung up without an answer' : `clamd: ${said.slice(0, 200)}`)
}
