import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { agencies, type CallLog, makeCallLog, type OpenAgency, openAgency } from './agency/index.ts'
import { addControlRoutes, type Desk } from './control/control.ts'
import { addHome } from './control/home.ts'
import { makeProvider } from './identity/provider.ts'
import { closeServer, listen } from './listen.ts'
import { makeRecords, type Records, resetRecords } from './records.ts'

export type CityOptions = {
  /** Identity on this port, control on the next, the agencies on those after; 0 takes free ones. */
  readonly port?: number
  readonly clientSecret?: string
  readonly apiKey?: string
  /** What callbacks of the agencies are signed with. */
  readonly callbackKey?: string
  /** How many generated residents live here besides the demo accounts. */
  readonly residents?: number
}

/** A running city: where everything is, and how to end it. */
export type City = {
  readonly issuer: string
  readonly client: { readonly id: string; readonly secret: string }
  readonly apiKey: string
  readonly callbackKey: string
  readonly agencies: Readonly<Record<string, string>>
  readonly control: string
  readonly stop: () => Promise<void>
}

/** Starts every server of the city on the loopback address. */
export async function startCity(options: CityOptions = {}): Promise<City> {
  const { port = 0, residents = 2000 } = options
  const { clientSecret = makeSecret(), apiKey = makeSecret(), callbackKey = makeSecret() } = options
  const client = { id: 'haoban', secret: clientSecret }
  const records = makeRecords({ residents })
  const log = makeCallLog()
  const identity = await openIdentity(port, client, records)
  const open = await openAgencies({ records, log, apiKey, callbackKey, firstPort: port && port + 2 })
  const control = await openControl(port && port + 1, {
    ...{ records, log, agencies: open, callbackKey },
    async reset() {
      resetRecords(records, { residents })
      log.clear()
      await Promise.all(open.map((agency) => agency.disturb({})))
    },
  })
  return {
    ...{ issuer: identity.url, client, apiKey, callbackKey, control: control.url },
    agencies: Object.fromEntries(open.map(({ agency, url }) => [agency.name, url])),
    async stop() {
      await Promise.all([identity, control, ...open].map(({ close }) => close()))
    },
  }
}

type Opened = { readonly url: string; readonly close: () => Promise<void> }

/** The provider must know its own address before it is made, so the server is opened first and answers after. */
async function openIdentity(port: number, client: City['client'], records: Records): Promise<Opened> {
  const server = createServer()
  const issuer = `http://127.0.0.1:${await listen(server, port)}`
  const provider = await makeProvider({ issuer, client, records })
  server.on('request', provider.callback())
  return { url: issuer, close: () => closeServer(server) }
}

function openAgencies(terms: {
  readonly records: Records
  readonly log: CallLog
  readonly apiKey: string
  readonly callbackKey: string
  readonly firstPort: number
}): Promise<OpenAgency[]> {
  const { firstPort, ...shared } = terms
  return Promise.all(
    agencies.map((agency, index) => openAgency(agency, { ...shared, port: firstPort && firstPort + index })),
  )
}

async function openControl(port: number, desk: Desk): Promise<Opened> {
  const app: FastifyInstance = Fastify({ forceCloseConnections: true })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  addControlRoutes(app, desk)
  addHome(app, desk)
  return { url: await app.listen({ host: '127.0.0.1', port }), close: () => app.close() }
}

function makeSecret(): string {
  return randomBytes(24).toString('base64url')
}
