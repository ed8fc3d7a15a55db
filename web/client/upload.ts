import { type Answer, withToken } from './call.ts'
import { CallFailure, failureOf } from './failure.ts'
import { makeKey } from './key.ts'
import { pathTo } from './paths.ts'
import { headersOf } from './sign.ts'

interface FileToSend {
  readonly dossier: string
  /** Without one it is sorted by what is read on it. */
  readonly material?: string
  readonly file: Blob
  readonly name: string
  /** 0 to 1 while the bytes go out. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Sends one file of the applicant. */
export function sendFile(given: FileToSend): Promise<Answer<'addUpload'>> {
  return send('addUpload', given)
}

/** Sends one file scanned at the counter. */
export function sendDeskFile(given: FileToSend): Promise<Answer<'addDeskUpload'>> {
  return send('addDeskUpload', given)
}

type Sending = 'addUpload' | 'addDeskUpload'

function send<Name extends Sending>(name: Name, given: FileToSend): Promise<Answer<Name>> {
  const key = makeKey()
  return withToken(() => post(name, given, key))
}

/** XMLHttpRequest, because `fetch` cannot tell how much has gone out. */
function post<Name extends Sending>(name: Name, given: FileToSend, key: string): Promise<Answer<Name>> {
  const form = new FormData()
  form.append('key', key)
  if (given.material !== undefined) form.append('material', given.material)
  form.append('file', given.file, given.name)
  const request = new XMLHttpRequest()
  request.open('POST', pathTo(name, { dossier: given.dossier }))
  for (const [header, value] of Object.entries(headersOf())) request.setRequestHeader(header, value)
  request.upload.onprogress = ({ loaded, total }) => given.onProgress(total === 0 ? 0 : loaded / total)
  given.signal.addEventListener('abort', () => request.abort(), { once: true })
  return new Promise((resolve, reject) => {
    request.onload = () => {
      if (request.status >= 300) reject(failureOf(request.status, request.responseText))
      else resolve(JSON.parse(request.responseText) as Answer<Name>)
    }
    request.onerror = () => reject(new CallFailure('offline'))
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'))
    request.send(form)
  })
}
