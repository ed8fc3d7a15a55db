import type { FastifyReply } from 'fastify'

/** An answer that is a file rather than JSON. */
export interface FileAnswer {
  readonly file: Uint8Array
  readonly mediaType: string
  /** What it is called when saved. */
  readonly name: string
}

export function isFileAnswer(answer: unknown): answer is FileAnswer {
  return (
    typeof answer === 'object' && answer !== null && 'file' in answer && answer.file instanceof Uint8Array
  )
}

/** Shown in the page rather than saved; the type is ours, so browsers need not and must not guess. */
export function sendFile(reply: FastifyReply, { file, mediaType, name }: FileAnswer): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
}
