import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#dossier'
import type { ReceivedFile } from './call.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The file of a multipart request, once received; null otherwise. */
    received: ReceivedFile | null
  }
}

const mebi = 1024 * 1024
const largest = 20 * mebi
/** Files are held in memory while they arrive; beyond this many at once the next sender waits. */
const mostAtOnce = 24

/** Takes one file in the field `file` and the short fields beside it, which become the body of the request. */
export function makeReceiver() {
  let arriving = 0
  return async (request: FastifyRequest): Promise<void> => {
    if (!request.isMultipart()) throw wrongForm()
    if (arriving >= mostAtOnce) throw tooBusy()
    arriving += 1
    try {
      const { fields, file } = await receive(request)
      request.body = fields
      request.received = file
    } finally {
      arriving -= 1
    }
  }
}

async function receive(request: FastifyRequest) {
  const fields = new Map<string, unknown>()
  let file: ReceivedFile | undefined
  try {
    for await (const part of request.parts({
      limits: { fileSize: largest, files: 1, fields: 10, fieldSize: 2000 },
    })) {
      if (part.type === 'field') fields.set(part.fieldname, part.value)
      else file = await readFile(part)
    }
  } catch (error) {
    throw explain(error)
  }
  if (!file) throw wrongForm()
  return { fields: Object.fromEntries(fields), file }
}

async function readFile(part: MultipartFile): Promise<ReceivedFile> {
  return { bytes: await part.toBuffer(), name: part.filename }
}

/** Whatever the form parser stumbles over lies in what was sent. */
function explain(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'FST_REQ_FILE_TOO_LARGE') return wrongForm()
  return new Refusal('too-large', {
    zh: `文件太大，最大 ${largest / mebi} MB。可以把照片拍小一点再传。`,
    en: `The file is too large; ${largest / mebi} MB at most. A smaller photograph will do.`,
  })
}

function wrongForm(): Refusal {
  return new Refusal('invalid', {
    zh: '没有收到文件。请选一个文件（一次一个），再传一次。',
    en: 'No file arrived. Please choose one file at a time and send it again.',
  })
}

function tooBusy(): Refusal {
  return new Refusal('unavailable', {
    zh: '现在上传的人很多，请过几秒再传。',
    en: 'Many people are uploading just now. Please try again in a few seconds.',
  })
}
