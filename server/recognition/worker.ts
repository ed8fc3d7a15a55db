import { createHash } from 'node:crypto'
import type { Line } from './layout/line.ts'
import { endAbove } from './memory/guard.ts'
import type { Reply, Request } from './message.ts'
import { detectText } from './ocr/detect.ts'
import { loadModel, type OcrModel } from './ocr/model.ts'
import { decideDirection } from './ocr/orientation.ts'
import { type QuarterTurn, turnFor } from './ocr/read-page.ts'
import { findShown } from './paged/shown-text.ts'
import { encodePicture, type Picture } from './picture.ts'
import { problem } from './problem.ts'
import { readDocument } from './read-document.ts'
import type { Reading } from './reading.ts'
import { openUpload } from './upload.ts'

// The process that reads: one upload at a time, so that a crash in native code or a runaway file costs one reading.

const rememberedTurns = 200
const turns = new Map<string, QuarterTurn>()
/** The request under way; a cancellation that comes too late finds another one, or none. */
let active: { readonly id: number; isCancelled: boolean } | undefined
let model: Promise<OcrModel> | undefined

process.on('message', (request: Request) => {
  if (request.task !== 'cancel') void answer(request)
  else if (active?.id === request.id) active.isCancelled = true
})
process.on('disconnect', () => process.exit(0))
endAbove(Number(process.env.HAOBAN_OCR_MEMORY ?? 1500))

async function answer(request: Exclude<Request, { task: 'cancel' }>): Promise<void> {
  const current = { id: request.id, isCancelled: false }
  active = current
  try {
    if (request.task === 'read') reply({ kind: 'reading', id: request.id, reading: await read(request) })
    else await uprightOf(request)
  } catch (error) {
    if (!current.isCancelled) console.error('recognition:', error)
    reply({ kind: 'refused', id: request.id, problem: problem('reader-failed') })
  }
}

async function read(request: Extract<Request, { task: 'read' }>): Promise<Reading> {
  const { id, bytes, expected } = request
  const reading = await readDocument(await getModel(), bytes, {
    ...(expected === undefined ? {} : { expected }),
    onProgress(fraction, stage) {
      if (active?.id === id && active.isCancelled) throw new Error('cancelled')
      reply({ kind: 'progress', id, fraction, stage })
    },
  })
  remember(bytes, reading.page.turn)
  return reading
}

async function uprightOf({ id, bytes, expected }: Extract<Request, { task: 'upright' }>): Promise<void> {
  const { picture, lines, problems } = await openUpload(bytes, { expected, shortestSide: 1 })
  if (picture === undefined) {
    reply({ kind: 'refused', id, problem: problems[0] ?? problem('unreadable-file') })
    return
  }
  const turn = turns.get(digestOf(bytes)) ?? (await turnOf(picture, lines))
  remember(bytes, turn)
  reply({ kind: 'upright', id, jpeg: await encodePicture(picture, turn) })
}

async function turnOf(picture: Picture, text: readonly Line[]): Promise<QuarterTurn> {
  const loaded = await getModel()
  if (text.length > 0 && (await findShown(loaded, picture, text)).length > 0) return 0
  return turnFor(await decideDirection(loaded, picture, await detectText(loaded, picture)))
}

function getModel(): Promise<OcrModel> {
  model ??= loadModel(process.env.HAOBAN_OCR_MODELS || undefined, Number(process.env.HAOBAN_OCR_THREADS ?? 2))
  return model
}

function remember(bytes: Uint8Array, turn: QuarterTurn): void {
  turns.set(digestOf(bytes), turn)
  const [oldest] = turns.keys()
  if (turns.size > rememberedTurns && oldest !== undefined) turns.delete(oldest)
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function reply(message: Reply): void {
  if (process.connected) process.send?.(message)
}
