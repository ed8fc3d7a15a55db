import { Refusal } from '#dossier'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads one JSON text (RFC 8259) from bytes; bytes that are not UTF-8 are refused, not replaced. */
export function parseJson(bytes: Uint8Array): unknown {
  return parse(decode(bytes))
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Refusal('invalid', {
      zh: '发来的内容不是 UTF-8 编码，请用 UTF-8 再发一次。',
      en: 'The body is not UTF-8. Please send it again in UTF-8.',
    })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('invalid', {
      zh: '发来的内容不是完整的 JSON，请再发一次。',
      en: 'The body is not well-formed JSON. Please send it again.',
    })
  }
}
