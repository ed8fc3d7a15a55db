import { Buffer } from 'node:buffer'
import { type Role, type Route, type RouteName, routes } from '#api'
import { Refusal } from '#dossier'
import { makeTestDatabase } from '#testing'
import type { Call, Handlers } from './call.ts'
import type { Identity } from './identity/provider.ts'
import { openSessions } from './identity/sessions.ts'
import type { Signatory } from './identity/signatory.ts'
import { type Http, type HttpParts, openHttp } from './open.ts'

/** The front over a database of its own, for tests of what it does before and after a route's function. */
export interface Front extends Http {
  /** What the functions of the routes were called with, the last call last. */
  readonly calls: Call[]
  /** Headers of somebody signed in, complete for a change. */
  signIn(who: Signatory): Promise<Record<string, string>>
  query(sql: string): Promise<unknown[]>
}

export const publicUrl = new URL('http://127.0.0.1:8000')
export const routeList = Object.entries(routes) as readonly (readonly [RouteName, Route])[]

export async function makeFront(more: Partial<HttpParts> = {}): Promise<Front> {
  const database = await makeTestDatabase()
  const sessions = openSessions(database, { idleMinutes: 30, longestMinutes: 600 })
  const calls: Call[] = []
  const http = await openHttp({
    ...{ handlers: keepCalls(calls), identity: nobody, sessions, publicUrl, requestsPerMinute: 1_000_000 },
    ...{ web: { applicant: '/nowhere/applicant', desk: '/nowhere/desk' }, isReady: async () => true },
    ...more,
  })
  return {
    ...http,
    calls,
    query: (sql) => database.query(sql),
    signIn: async (who) => {
      const id = await sessions.open(who, 'id-token')
      const session = await sessions.find(id)
      return { cookie: `haoban-session=${id}`, 'x-csrf-token': session?.csrf ?? '' }
    },
    close: async () => {
      await http.close()
      await database.drop()
    },
  }
}

export function makeSignatory(role: Role = 'citizen'): Signatory {
  return { id: `${role}-lin`, name: '林晓梅', role, level: 'L3', claims: {} }
}

/** Somebody the route is for. */
export function makeCaller({ who }: Route): Signatory {
  return makeSignatory(who === 'anyone' ? 'citizen' : who[0])
}

/** A path of the route with an identifier in every place. */
export function fillPath({ path, query }: Route): string {
  const filled = path.replace(/:\w+/gu, '01890000-0000-7000-8000-000000000000')
  return query && path.includes(':') ? `${filled}?key=12345678&version=1` : filled
}

/** Boundary and body of a form with the given fields and one small file. */
export function makeForm(fields: Readonly<Record<string, string>>, file?: Buffer) {
  const boundary = 'x-test-boundary'
  const field = ([name, value]: [string, string]) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="发票.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(Object.entries(fields).map(field).join('')),
    ...(file ? [Buffer.from(head), file, Buffer.from('\r\n')] : []),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return { payload, contentType: `multipart/form-data; boundary=${boundary}` }
}

function keepCalls(calls: Call[]): Handlers {
  const keep = async (call: Call) => {
    calls.push(call)
    throw new Refusal('not-found', { zh: '没有找到', en: 'Not found' })
  }
  return Object.fromEntries(routeList.map(([name]) => [name, keep])) as unknown as Handlers
}

const away = () => Promise.reject(new Error('There is no identity provider in this test'))
const nobody: Identity = { begin: away, complete: away, leave: away }
