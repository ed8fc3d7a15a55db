import { z } from 'zod'

interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly const?: unknown
  readonly minimum?: number
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly minLength?: number
}

/** A body the schema takes, with the given text wherever words may stand; for tests. */
export function makeBody(schema: z.ZodType | undefined, text: string): unknown {
  return schema ? make(z.toJSONSchema(schema, { io: 'input' }) as Shape, text) : undefined
}

function make(shape: Shape, text: string): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.anyOf) return make(shape.anyOf[0] ?? {}, text)
  if (shape.type === 'object') return makeObject(shape, text)
  if (shape.type === 'array') return [make(shape.items ?? {}, text)]
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, shape.minimum ?? 1)
  if (shape.type === 'boolean') return true
  if (shape.enum) return shape.enum[0]
  if (shape.pattern) return findSample(shape.pattern, text)
  // Keys and numbers of papers, not words.
  if ((shape.minLength ?? 0) >= 8) return '0'.repeat(shape.minLength ?? 0)
  return text
}

/** Days, moments, amounts, hashes: what the schemas ask of the form of a text. */
const samples = [
  ...['2026-11-25T09:30', '2026-11-25', '2026-11-25T09:30:00Z', '1.00', '310199199003070022'],
  '0'.repeat(64),
]

function findSample(pattern: string, text: string): string {
  const fitting = new RegExp(pattern, 'u')
  return [text, ...samples].find((sample) => fitting.test(sample)) ?? '1'
}

function makeObject({ properties = {}, additionalProperties }: Shape, text: string) {
  const named = Object.entries(properties).map(([name, inner]) => [name, make(inner, text)])
  return Object.fromEntries([...named, ...(additionalProperties ? [['bike.brand', text]] : [])])
}
