import type { Agency, AgencyRequest } from './agency.ts'
import { type Failed, fail } from './failure.ts'
import { fillTemplate, listParameters, type Needs } from './template.ts'

/** An HTTP request, ready to be sent. */
export interface Prepared {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly repeatable: boolean
}

/** Where an agency is and how one shows who asks. */
export interface Access {
  readonly address: string | undefined
  readonly key: string | undefined
}

/** Finds address and key: `HAOBAN_AGENCY_<ID>`, else the entry of the JSON map `HAOBAN_AGENCIES`. */
export function findAccess(agency: Agency, environment: NodeJS.ProcessEnv): Access {
  const name = `HAOBAN_AGENCY_${agency.id.replaceAll('-', '_').toUpperCase()}`
  const address = environment[name] ?? readMap(environment.HAOBAN_AGENCIES)[agency.id]
  if (address !== undefined && !/^https?:\/\//u.test(address)) {
    throw new Error(`${name}: "${address}" is not an http address`)
  }
  return { address, key: agency.key && environment[agency.key.environment] }
}

/** Makes the request for a question; what only one question needs and nobody gave is a failure. */
export function prepareRequest(
  agency: Agency,
  request: AgencyRequest,
  question: { readonly needs: Needs; readonly purpose: string; readonly dossier: string },
  access: Access,
): Prepared | Failed {
  const { needs } = question
  if (access.address === undefined) return fail('no-address', `没有配置${agency.label.zh}的地址`)
  const missing = findMissing(request, needs)
  if (missing) return fail('incomplete', `问${agency.label.zh}还缺少 ${missing}`)
  const url = new URL(access.address)
  url.pathname = url.pathname.replace(/\/$/u, '') + fillTemplate(request.path, needs, encodeURIComponent)
  for (const [name, value] of fillAll(request.query, needs)) url.searchParams.set(name, value)
  const body = request.body && JSON.stringify(fillBody(request.body, needs))
  return {
    ...{ method: request.method, url, body },
    headers: makeHeaders(agency, question, access),
    repeatable: request.method === 'GET' || request.repeatable,
  }
}

function makeHeaders(
  agency: Agency,
  { purpose, dossier }: { readonly purpose: string; readonly dossier: string },
  { key }: Access,
): Readonly<Record<string, string>> {
  return {
    accept: 'application/json',
    'content-type': 'application/json',
    ...(agency.key && key && { [agency.key.header]: key }),
    ...(agency.headers && {
      [agency.headers.purpose]: encodeURIComponent(purpose),
      [agency.headers.dossier]: dossier,
    }),
  }
}

/** The first parameter without a value; in a path `.` and `..` would lead elsewhere and count as none. */
function findMissing(request: AgencyRequest, needs: Needs): string | undefined {
  const inPath = listParameters(request.path)
  const [, ...elsewhere] = listTemplates(request)
  const isUnsafe = ({ name }: { readonly name: string }) => /^\.{1,2}$/u.test(needs[name] ?? '')
  const isMissing = ({ name, required }: { readonly name: string; readonly required: boolean }) =>
    required && (needs[name] ?? '') === ''
  const found = inPath.find(isUnsafe) ?? [...inPath, ...elsewhere.flatMap(listParameters)].find(isMissing)
  return found?.name
}

/** Every template of a request, its path first. */
export function listTemplates({ path, query, body = {} }: AgencyRequest): readonly string[] {
  const inBody = Object.values(body).flatMap((part) =>
    typeof part === 'string' ? [part] : Object.values(part),
  )
  return [path, ...Object.values(query), ...inBody]
}

function fillBody(body: NonNullable<AgencyRequest['body']>, needs: Needs): object {
  const parts = Object.entries(body).flatMap(([name, part]): (readonly [string, unknown])[] =>
    typeof part === 'string'
      ? [...fillAll({ [name]: part }, needs)]
      : [[name, Object.fromEntries(fillAll(part, needs))]],
  )
  return Object.fromEntries(parts)
}

function fillAll(
  templates: Readonly<Record<string, string>>,
  needs: Needs,
): readonly (readonly [string, string])[] {
  return Object.entries(templates).flatMap(([name, template]) => {
    const value = fillTemplate(template, needs)
    return value === undefined ? [] : [[name, value] as const]
  })
}

function readMap(json: string | undefined): Readonly<Record<string, string>> {
  if (!json) return {}
  const map: unknown = JSON.parse(json)
  if (typeof map !== 'object' || map === null)
    throw new Error('HAOBAN_AGENCIES: write a JSON object of addresses')
  return map as Readonly<Record<string, string>>
}
