import { z } from 'zod'
import { sourceKinds } from '#fact'
import { ruleOutcomes } from '#matter'
import { factValue, option, words } from './wording.ts'

const sourceKind = z.enum(sourceKinds)

/** Left, top, width, height as fractions of the upright page. */
export const box = z.tuple([z.number(), z.number(), z.number(), z.number()])

export const evidence = z.object({
  uploadId: z.string(),
  field: z.string(),
  text: z.string(),
  box: box.optional(),
})

export const ruleVerdict = z.object({
  id: z.string(),
  name: words,
  law: z.string(),
  verdict: z.enum(['met', 'unmet', 'unknown']),
  /** What it leads to unless it is met. */
  outcome: z.enum(ruleOutcomes),
  reason: words,
  remedy: words.optional(),
  used: z.array(z.string()),
  missing: z.array(z.string()),
})

export const question = z.object({
  fact: z.string(),
  label: words,
  text: words,
  hint: words.optional(),
  kind: z.string(),
  options: z.array(option),
  because: z.array(words),
})
export type Question = z.infer<typeof question>

export const row = z.object({
  fact: z.string(),
  label: words,
  group: z.string(),
  kind: z.string(),
  options: z.array(option),
  mode: z.enum(['known', 'confirm', 'ask', 'upload', 'later', 'waiting']),
  value: factValue.optional(),
  /** The value in plain words, ready to show. */
  shown: words.optional(),
  /** For a table: rows in words, of which the value is only the count. */
  table: z
    .object({
      columns: z.array(words),
      rows: z.array(z.array(words)),
      /** Rows that are not shown. */
      more: z.number().int(),
    })
    .optional(),
  /** How a computed value came about, such as `720 ÷ 12`. */
  how: words.optional(),
  source: z.object({ kind: sourceKind, name: z.string(), label: words, asOf: z.string() }).optional(),
  evidence: evidence.optional(),
  certainty: z.number().optional(),
  confirmed: z.boolean(),
  editable: z.boolean(),
  sensitive: z.boolean(),
})
export type Row = z.infer<typeof row>

export const finding = z.object({
  point: z.string(),
  code: z.string(),
  name: words,
  status: z.enum(['remind', 'manual', 'reject']),
  message: words,
  remedy: words,
  law: z.string(),
  facts: z.array(z.string()),
  evidence: z.array(evidence),
})
export type Finding = z.infer<typeof finding>

export const burden = z.object({
  fields: z.number(),
  materials: z.number(),
  visits: z.number(),
  minutes: z.number(),
})

export const materialPlan = z.object({
  id: z.string(),
  label: words,
  hint: words.optional(),
  basis: z.string(),
  documents: z.array(z.string()),
  status: z.enum(['needed', 'provided', 'not-needed', 'not-applicable', 'undecided', 'later']),
  route: z.string(),
  because: words,
  /** The promise that stands in for it. */
  commitment: z
    .object({
      id: z.string(),
      version: z.string(),
      title: words,
      text: words,
      law: z.string(),
      checkWithin: words,
      otherwise: words,
    })
    .optional(),
})
export type MaterialPlan = z.infer<typeof materialPlan>

/** The plan as pages show it; the meaning of each part is told in `domain/plan`. */
export const plan = z.object({
  matter: z.string(),
  version: z.string(),
  businessDate: z.string(),
  verdict: z.enum(['met', 'unmet', 'unknown']),
  rules: z.array(ruleVerdict),
  reminders: z.array(ruleVerdict),
  questions: z.array(question),
  obtainable: z.array(
    z.object({
      source: z.string(),
      label: words,
      purpose: words,
      basis: z.string(),
      consent: z.boolean(),
      facts: z.array(z.string()),
      state: z.enum(['up', 'down']),
    }),
  ),
  materials: z.array(materialPlan),
  rows: z.array(row),
  findings: z.array(finding),
  steps: z.array(
    z.object({
      id: z.string(),
      label: words,
      kind: z.string(),
      who: z.string(),
      minutes: z.number(),
      /** For `file`: the fact with the number of the seal it is filed under. */
      seal: z.string().optional(),
    }),
  ),
  limits: z.object({
    statutoryDays: z.number(),
    promisedDays: z.number(),
    counterMinutes: z.number(),
    basis: z.string(),
  }),
  burden: z.object({ now: burden, naive: burden, prefilled: z.number(), total: z.number() }),
  blockers: z.array(
    z.object({
      kind: z.enum(['unmet', 'question', 'material', 'commitment', 'confirm', 'finding', 'waiting']),
      about: z.string(),
      message: words,
    }),
  ),
})
export type Plan = z.infer<typeof plan>
