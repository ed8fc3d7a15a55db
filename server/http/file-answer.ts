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

/**
 * Shown in the page rather than saved; the type is ours, so browsers need not and must not guess. Were a picture ever
 * taken for a page, it could do nothing. Papers are our own, and browsers show no PDF in a sandbox.
 */
export function sendFile(reply: FastifyReply, { file, mediaType, name }: FileAnswer): FastifyReply {
  if (mediaType.startsWith('image/')) reply.header('content-security-policy', "default-src 'none'; sandbox")
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
}
