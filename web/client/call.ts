import type { z } from 'zod'
import type { RouteName, routes } from '#api'
import { CallFailure, failureOf } from './failure.ts'
import { paths, pathTo } from './paths.ts'
import { findToken, headersOf, keepToken } from './sign.ts'

type Routes = typeof routes
/** What a call gives back. */
export type Answer<Name extends RouteName> = Routes[Name] extends { answer: infer Schema extends z.ZodType }
  ? z.infer<Schema>
  : undefined
/** What a call sends along. */
export type Body<Name extends RouteName> = Routes[Name] extends { body: infer Schema extends z.ZodType }
  ? z.input<Schema>
  : undefined

interface Request<Name extends RouteName> {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: Body<Name>
  readonly signal?: AbortSignal
}

/** Calls the server; throws a {@link CallFailure} when no usable answer comes. */
export async function call<Name extends RouteName>(
  name: Name,
  request: Request<Name> = {},
): Promise<Answer<Name>> {
  if (paths[name][0] === 'GET') return send(name, request)
  return withToken(() => send(name, request))
}

/** Asks who is signed in, and keeps the token that changes need. */
export async function readSession(): Promise<Answer<'readSession'>> {
  const session = await send('readSession', {})
  keepToken(session.signedIn ? session.csrf : undefined)
  return session
}

/**
 * Makes a change with the token of the present session. A page may be older than the session, after signing in again
 * in another window; then the change is made once more with the new token.
 */
export async function withToken<Done>(change: () => Promise<Done>): Promise<Done> {
  if (findToken() === undefined) await readSession()
  const token = findToken()
  try {
    return await change()
  } catch (failure) {
    if (!(failure instanceof CallFailure) || failure.status !== 403) throw failure
    await readSession()
    if (findToken() === token) throw failure
    return change()
  }
}

async function send<Name extends RouteName>(name: Name, request: Request<Name>): Promise<Answer<Name>> {
  const [method] = paths[name]
  const { body, signal } = request
  const response = await reach(pathTo(name, request.path, request.query), {
    method,
    headers: { ...headersOf(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
    credentials: 'same-origin',
  })
  const text = await response.text()
  if (!response.ok) throw failureOf(response.status, text)
  return parse<Answer<Name>>(text)
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new CallFailure('offline')
  }
}

function parse<Shape>(text: string): Shape {
  try {
    return JSON.parse(text) as Shape
  } catch {
    throw new CallFailure('broken')
  }
}
