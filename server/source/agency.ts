import { z } from 'zod'
import { findValueKind, type Wording } from '#fact'
import { isPointer } from './pointer.ts'
import { isTemplate } from './template.ts'

/** What is wrong with the file of an agency. */
export interface SourceProblem {
  readonly file: string
  readonly line: number
  readonly message: Wording
}

const words = z.string().transform((text): Wording => {
  const [zh = '', en = zh] = text.split(' | ')
  return { zh: zh.trim(), en: en.trim() }
})
const pointer = z
  .string()
  .refine(isPointer, '应是 JSON 指针，例如 /data/XM · write a JSON pointer such as /data/XM')
const template = z.string().refine(isTemplate, '大括号里应是参数名，例如 {vin} · write parameters like {vin}')
const path = template.refine((text) => text.startsWith('/'), '应以 / 开头 · begin with /')
const scalar = z.union([z.string(), z.boolean(), z.null()])
const kind = z
  .string()
  .refine((id) => findValueKind(id) !== undefined, '没有这种值 · there is no such kind of value')

/** What an answer that is not the plain record means; the first that fits decides. */
const outcome = z.strictObject({
  status: z.int().min(200).max(599).optional(),
  at: pointer.optional(),
  is: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  // absent: the agency knows that there is no such record; refused: it does not answer this question.
  means: z.enum(['absent', 'refused']),
  because: words.optional(),
})

const cell = z.strictObject({
  at: pointer,
  kind,
  /** The agency's value → ours; anything else is a wrong answer. */
  values: z.record(z.string(), scalar).optional(),
  /** Takes the first group out of a text. */
  pattern: z
    .string()
    .transform((text) => new RegExp(text, 'u'))
    .optional(),
  /** Left out when the agency has no value: then nothing is known, or, with `none`, it is known that there is none. */
  optional: z.union([z.boolean(), z.literal('none')]).default(false),
  /** The value when the agency knows that there is no such record. */
  absent: scalar.default(null),
})

/** A field that is a table reads a list: each column is found below a row of it. */
const field = cell
  .extend({ columns: z.record(z.string(), cell).optional() })
  .refine(
    ({ kind, columns }) => (findValueKind(kind)?.type === 'table') === (columns !== undefined),
    '表格（table）要写 columns，别的不写 · a table, and nothing else, has columns',
  )

const request = z.strictObject({
  method: z.enum(['GET', 'POST']),
  path,
  query: z.record(z.string(), template).default({}),
  /** A value, or an object of values. */
  body: z.record(z.string(), z.union([template, z.record(z.string(), template)])).optional(),
  /** Asking twice is as good as asking once; a GET always is. */
  repeatable: z.boolean().default(false),
})

const source = z.strictObject({
  label: words.optional(),
  freshSeconds: z.int().min(0).max(86_400),
  ask: request,
  outcomes: z.array(outcome).default([]),
  /** Parts of the answer that must repeat what was asked. */
  echo: z.record(pointer, template).default({}),
  gives: z.record(z.string(), field),
})

const delivery = z.strictObject({ request, gives: z.record(z.string(), field).default({}) })

export const agencySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
  label: words,
  owner: words,
  protocol: z.literal('http-json'),
  key: z.strictObject({ header: z.string(), environment: z.string() }).optional(),
  /** Headers that carry the purpose and the dossier. */
  headers: z.strictObject({ purpose: z.string(), dossier: z.string() }).optional(),
  timeoutMs: z.int().min(100).max(60_000),
  retries: z.int().min(0).max(5),
  sources: z.record(z.string(), source).default({}),
  deliveries: z.record(z.string(), delivery).default({}),
})

/** One agency as its file describes it. */
export type Agency = z.infer<typeof agencySchema>
export type Source = z.infer<typeof source>
export type SourceField = z.infer<typeof field>
export type SourceCell = z.infer<typeof cell>
export type AgencyRequest = z.infer<typeof request>
export type Outcome = z.infer<typeof outcome>
