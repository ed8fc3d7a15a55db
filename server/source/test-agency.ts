import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSources, type Question, type Sources, type SourcesOptions } from '#source'
import { makeTestDatabase, type TestDatabase } from '#testing'

/** An agency on a real port that behaves as a test tells it, with a database of its own. */
export interface TestAgency {
  readonly database: TestDatabase
  /** The calls it has had since the last reset. */
  readonly calls: { readonly url: string; readonly headers: IncomingHttpHeaders }[]
  behave(how: (response: ServerResponse) => void): void
  /** Sources that know this agency and no other. */
  open(changes?: Partial<SourcesOptions>): Sources
  reset(): void
  stop(): Promise<void>
}

export const district = '310101'
export const purpose = '非机动车注册登记'

const agencyFile = `
id: a-register
label: 测试库 | Test register
owner: 测试局 | Test bureau
protocol: http-json
key: { header: X-Key, environment: TEST_KEY }
headers: { purpose: X-Purpose, dossier: X-Dossier }
timeoutMs: 400
retries: 1
sources:
  person:
    freshSeconds: 60
    ask: { method: GET, path: "/people/{id}", query: { by: "{by?}" } }
    gives: { name: { at: /name, kind: text } }
  once:
    freshSeconds: 0
    ask: { method: POST, path: /once, body: { id: "{id}" } }
    gives: { name: { at: /name, kind: text } }
`

export async function startTestAgency(): Promise<TestAgency> {
  const database = await makeTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'haoban-sources-'))
  await writeFile(join(folder, 'a-register.yaml'), agencyFile)
  const calls: { url: string; headers: IncomingHttpHeaders }[] = []
  let behave = answerWell
  const server = createServer(({ url = '', headers }, response) => {
    calls.push({ url, headers })
    behave(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const environment = { HAOBAN_AGENCY_A_REGISTER: address, TEST_KEY: 'the key' }
  return {
    database,
    calls,
    behave: (how) => {
      behave = how
    },
    open: (changes) => openSources({ database, district, folder, environment, ...changes }),
    reset() {
      calls.length = 0
      behave = answerWell
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}

export function makeQuestion(changes: Partial<Question> = {}): Question {
  return { source: 'person', dossier: 'd-1', matter: 'm-1', purpose, needs: { id: '7' }, ...changes }
}

export function answerWell(response: ServerResponse): void {
  response.end('{"name":"林晓梅"}')
}
