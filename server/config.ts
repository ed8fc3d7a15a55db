import { join, resolve } from 'node:path'
import { z } from 'zod'
import { parseScannerAddress, type ScannerAddress } from '#gate'
import { isLoopback } from '#http'

const checkout = resolve(import.meta.dirname, '..')
const port = z.coerce.number().int().min(1).max(65_535)
const count = z.coerce.number().int().positive()
const folder = z
  .string()
  .min(1)
  .transform((path) => resolve(path))
const httpUrl = z.url({ protocol: /^https?$/u }).transform((text) => new URL(text))
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)

/** Every setting of the platform, as an environment variable; docs/running.md explains each. */
const settings = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//u),
  HAOBAN_HOST: z.string().min(1).default('127.0.0.1'),
  HAOBAN_PORT: port.default(8080),
  HAOBAN_PUBLIC_URL: httpUrl.optional(),
  HAOBAN_ISSUER: httpUrl.refine((url) => url.protocol === 'https:' || isLoopback(url)),
  HAOBAN_CLIENT_ID: z.string().min(1),
  HAOBAN_CLIENT_SECRET: z.string().min(1),
  HAOBAN_AGENCIES: z.string().default('{}').transform(parseAgencies),
  HAOBAN_AGENCY_KEY: z.string().default(''),
  HAOBAN_CALLBACK_KEY: z.string().default(''),
  HAOBAN_CLAMAV: z.string().transform(parseClamav).optional(),
  HAOBAN_DISTRICT: z
    .string()
    .regex(/^[\w-]{1,40}$/u)
    .default('city'),
  HAOBAN_MATTERS: folder.default(join(checkout, 'matters')),
  HAOBAN_NUMBERS: folder.optional(),
  HAOBAN_WEB: folder.default(join(checkout, 'dist')),
  HAOBAN_SESSION_IDLE_MINUTES: count.default(30),
  HAOBAN_SESSION_LONGEST_MINUTES: count.default(720),
  HAOBAN_LOOKS_KEPT_YEARS: count.default(3),
  HAOBAN_REQUESTS_PER_MINUTE: count.default(600),
  HAOBAN_CONNECTIONS: count.default(20),
  HAOBAN_PROXIES: list.default([]),
  HAOBAN_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  HAOBAN_CLOCK: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  HAOBAN_EXIT_WITH_PARENT: z.stringbool().default(false),
})

export type Config = Omit<z.infer<typeof settings>, 'HAOBAN_PUBLIC_URL'> & { readonly HAOBAN_PUBLIC_URL: URL }

/** The settings are not right; the message says which and what they should be, for the person who starts it. */
export class ConfigProblem extends Error {}

/** Reads the settings; throws {@link ConfigProblem} that names every wrong one at once. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is how shells and compose files say that there is none.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw new ConfigProblem(describeProblems(parsed.error.issues, given))
  const { HAOBAN_PUBLIC_URL, HAOBAN_HOST, HAOBAN_PORT } = parsed.data
  const own = new URL(`http://${HAOBAN_HOST.includes(':') ? `[${HAOBAN_HOST}]` : HAOBAN_HOST}:${HAOBAN_PORT}`)
  return { ...parsed.data, HAOBAN_PUBLIC_URL: HAOBAN_PUBLIC_URL ?? own }
}

const expectations: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgresql://用户:密码@主机/库名  postgresql://user:password@host/name',
  HAOBAN_PORT: '1–65535',
  HAOBAN_PUBLIC_URL: 'https://haoban.example',
  HAOBAN_ISSUER: '统一身份认证的地址，除本机外须 https  the identity provider, https unless on this machine',
  HAOBAN_CLIENT_ID: '在统一身份认证登记的名称  the name registered at the identity provider',
  HAOBAN_CLIENT_SECRET: '在统一身份认证登记的口令  the secret registered at the identity provider',
  HAOBAN_AGENCIES: '{"population-register":"https://…"}',
  HAOBAN_DISTRICT: '字母、数字、- 和 _  letters, digits, - and _',
  HAOBAN_CLAMAV: '/run/clamav/clamd.ctl | 主机:端口 host:port',
  HAOBAN_CLOCK: '2026-11-25T09:00:00+08:00',
  HAOBAN_LOG: 'silent | error | warn | info | debug',
  HAOBAN_EXIT_WITH_PARENT: '0 | 1',
}

function describeProblems(issues: readonly z.core.$ZodIssue[], given: object): string {
  const names = [...new Set(issues.map((issue) => String(issue.path[0])))]
  const lines = names.map((name) => {
    const state = name in given ? '写得不对 is not right' : '没有设置 is missing'
    return `  ${name} ${state}: ${expectations[name] ?? '正整数 a positive whole number'}`
  })
  return `设置有误，请改好再启动。The settings are not right:\n${lines.join('\n')}\n见 See docs/running.md`
}

function parseAgencies(text: string, context: z.RefinementCtx): Readonly<Record<string, string>> {
  const agencies = z.record(z.string(), z.url({ protocol: /^https?$/u })).safeParse(tryJson(text))
  if (agencies.success) return agencies.data
  context.addIssue({ code: 'custom' })
  return z.NEVER
}

function parseClamav(text: string, context: z.RefinementCtx): ScannerAddress {
  const address = parseScannerAddress(text)
  if (address) return address
  context.addIssue({ code: 'custom' })
  return z.NEVER
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
