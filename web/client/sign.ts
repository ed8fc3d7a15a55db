let language = 'zh-CN'
let csrf: string | undefined

/** Sets the language problems are told in. */
export function speak(tag: string): void {
  language = tag
}

/** Remembers the token that proves that a change comes from these pages. */
export function keepToken(token: string | undefined): void {
  csrf = token
}

/** The token of the present session, once it is known. */
export function findToken(): string | undefined {
  return csrf
}

/** Headers of every call. */
export function headersOf(): Record<string, string> {
  return {
    Accept: 'application/json',
    'Accept-Language': language,
    ...(csrf === undefined ? {} : { 'X-CSRF-Token': csrf }),
  }
}
