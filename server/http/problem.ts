import type { Problem, Words } from '#api'
import { Refusal, type RefusalCode } from '#dossier'
import type { Language } from './language.ts'

const meanings: Readonly<Record<RefusalCode, { readonly status: number; readonly title: Words }>> = {
  'not-signed-in': { status: 401, title: { zh: '请先登录', en: 'Please sign in' } },
  'not-allowed': { status: 403, title: { zh: '没有权限', en: 'Not allowed' } },
  'not-found': { status: 404, title: { zh: '没有找到', en: 'Not found' } },
  invalid: { status: 400, title: { zh: '填写有误', en: 'Something is not right' } },
  conflict: { status: 409, title: { zh: '内容已在别处更新', en: 'Changed elsewhere' } },
  'not-now': { status: 409, title: { zh: '现在还不能这样做', en: 'Not possible now' } },
  'not-ready': { status: 422, title: { zh: '还有没完成的事', en: 'Not complete yet' } },
  taken: { status: 409, title: { zh: '已被占用', en: 'Already taken' } },
  paused: { status: 409, title: { zh: '暂停预约', en: 'Booking is paused' } },
  'too-large': { status: 413, title: { zh: '内容太大', en: 'Too large' } },
  'too-many': { status: 429, title: { zh: '操作太频繁', en: 'Too many requests' } },
  unavailable: { status: 503, title: { zh: '暂时无法使用', en: 'Unavailable for now' } },
}

/** The media type of every refusal (RFC 9457). */
export const problemType = 'application/problem+json'

/** What is said on the wire for whatever was thrown; with `request` the log line of a bug is found. */
export function describeProblem(error: unknown, request: string, language: Language): Problem {
  if (error instanceof Refusal) return describeRefusal(error, language)
  const status = statusOf(error)
  if (status === undefined || status < 400 || status >= 500) return describeBug(request, language)
  const refusal = transportRefusals[status] ?? malformed
  return { ...describeRefusal(refusal, language), status }
}

function describeRefusal(refusal: Refusal, language: Language): Problem {
  const { status, title } = meanings[refusal.code]
  const { conflict } = refusal
  return {
    type: `urn:haoban:problem:${refusal.code}`,
    title: title[language],
    status,
    detail: refusal.detail[language],
    code: refusal.code,
    ...(refusal.entries.length > 0 ? { entries: [...refusal.entries] } : {}),
    ...(conflict ? { conflict: { version: conflict.version, facts: [...conflict.facts] } } : {}),
  }
}

function describeBug(request: string, language: Language): Problem {
  const detail = {
    zh: `系统出了点问题，已经保存的内容都还在。请稍后再试；如需咨询，请告知编号 ${request}。`,
    en: `Something went wrong on our side; what was saved is still there. Try again later, or quote ${request}.`,
  }
  return {
    type: 'urn:haoban:problem:internal',
    title: { zh: '系统出错', en: 'Our mistake' }[language],
    status: 500,
    detail: detail[language],
    code: 'internal',
  }
}

/** The web server itself refuses some requests before they reach a route. */
function statusOf(error: unknown): number | undefined {
  const isStated = typeof error === 'object' && error !== null && 'statusCode' in error
  return isStated && typeof error.statusCode === 'number' ? error.statusCode : undefined
}

const malformed = new Refusal('invalid', {
  zh: '请求的格式不对，请刷新页面再试。',
  en: 'The request is not well formed. Please reload the page and try again.',
})

const transportRefusals: Readonly<Record<number, Refusal>> = {
  404: new Refusal('not-found', { zh: '没有这个地址。', en: 'There is nothing at this address.' }),
  413: new Refusal('too-large', { zh: '发送的内容太大。', en: 'What was sent is too large.' }),
  415: new Refusal('invalid', {
    zh: '请用 JSON 发送（Content-Type: application/json）；文件用表单发送。',
    en: 'Please send JSON (Content-Type: application/json); files as a form.',
  }),
}
