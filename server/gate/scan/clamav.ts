import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

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
  return async (bytes) => {
    const socket = connect({ ...address, signal: AbortSignal.timeout(patience) })
    const answer = text(socket)
    // Errors reach us through the answer; a late one, after it, concerns nobody.
    socket.on('error', () => {})
    try {
      await once(socket, 'connect')
      // clamd may say no and hang up before the file is through.
      await Promise.race([send(socket, bytes), answer])
      return parseAnswer(await answer)
    } finally {
      socket.destroy()
    }
  }
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0')
  for (let from = 0; from < bytes.length; from += chunkSize) {
    const chunk = bytes.subarray(from, from + chunkSize)
    socket.write(lengthOf(chunk))
    if (!socket.write(chunk)) await once(socket, 'drain')
  }
  socket.write(Buffer.alloc(4))
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
