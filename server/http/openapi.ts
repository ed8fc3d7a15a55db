import { z } from 'zod'
import * as api from '#api'
import { type Route, routes } from '#api'

/** The API described for programs (OpenAPI 3.1), made from the same table that serves it. */
export function describeApi(publicUrl: URL): object {
  const schemas = nameSchemas()
  return {
    openapi: '3.1.0',
    info: { title: '好办 Haoban', version: '1' },
    servers: [{ url: publicUrl.origin }],
    paths: describePaths(schemas),
    components: { schemas: writeSchemas(schemas), securitySchemes },
  }
}

type Named = ReturnType<typeof nameSchemas>

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'haoban-session' },
  csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
  signature: { type: 'apiKey', in: 'header', name: 'X-Signature' },
}

/** Whatever the API exports as a schema goes by the name of its export, the first one of several. */
function nameSchemas() {
  const registry = z.registry<{ id: string }>()
  for (const [name, exported] of Object.entries(api)) {
    if (exported instanceof z.ZodType && !registry.has(exported)) registry.add(exported, { id: name })
  }
  return registry
}

function writeSchemas(schemas: Named) {
  const uri = (id: string) => `#/components/schemas/${id}`
  const written = z.toJSONSchema(schemas, { uri, io: 'input' }).schemas
  return Object.fromEntries(Object.entries(written).map(([id, schema]) => [id, strip(schema)]))
}

function describePaths(schemas: Named) {
  const paths = new Map<string, Record<string, unknown>>()
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    const path = route.path.replace(/:(\w+)/gu, '{$1}')
    const operation = { [route.method.toLowerCase()]: describeRoute(name, route, schemas) }
    paths.set(path, { ...paths.get(path), ...operation })
  }
  return Object.fromEntries(paths)
}

function describeRoute(name: string, route: Route, schemas: Named) {
  return {
    operationId: name,
    summary: route.summary,
    ...describeSecurity(route),
    parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
    ...(route.body ? { requestBody: describeBody(route, route.body, schemas) } : {}),
    responses: {
      200: { description: 'OK', ...describeAnswer(route, schemas) },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: refer(api.problem, schemas) } },
      },
    },
  }
}

function describeSecurity({ who, method, signed }: Route) {
  if (signed) return { security: [{ signature: [] }] }
  if (who === 'anyone') return {}
  return { security: [method === 'GET' ? { session: [] } : { session: [], csrf: [] }] }
}

function describeAnswer({ answer }: Route, schemas: Named) {
  return { content: answer ? { 'application/json': { schema: refer(answer, schemas) } } : { '*/*': {} } }
}

function describeBody({ multipart }: Route, body: z.ZodType, schemas: Named) {
  if (!multipart) return { required: true, content: { 'application/json': { schema: refer(body, schemas) } } }
  const schema = {
    allOf: [
      refer(body, schemas),
      { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    ],
  }
  return { required: true, content: { 'multipart/form-data': { schema } } }
}

/** A reference to a named schema, or a list of one; otherwise the schema itself. */
function refer(schema: z.ZodType, schemas: Named): object {
  const id = schemas.get(schema)?.id
  if (id) return { $ref: `#/components/schemas/${id}` }
  if (schema instanceof z.ZodArray)
    return { type: 'array', items: refer(schema.element as z.ZodType, schemas) }
  return strip(z.toJSONSchema(schema, { io: 'input' }))
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/gu)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodType | undefined) {
  if (!(query instanceof z.ZodObject)) return []
  return Object.entries(query.shape as Record<string, z.ZodType>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: strip(z.toJSONSchema(schema, { io: 'output' })),
  }))
}

/** The document itself says which dialect it is, and where each schema stands. */
function strip({ $schema: _, $id: __, ...schema }: { $schema?: unknown; $id?: unknown }): object {
  return schema
}
