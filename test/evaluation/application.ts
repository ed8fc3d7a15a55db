import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import type { FactValue } from '#fact'

const plan = z.object({
  matter: z.string(),
  date: z.string(),
  slots: z.record(z.string(), z.string()),
  profile: z.record(z.string(), z.string()),
  answers: z.record(
    z.string(),
    z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.boolean()])) }),
  ),
  assumed: z.record(z.string(), z.string()),
})

const application = z.looseObject({ files: z.record(z.string(), z.string()).optional() })

/** What somebody typed in, as a dossier takes it. */
export interface Application {
  readonly matter: string
  /** The day the rules are judged at; undefined when the applicant's file does not tell. */
  readonly date: string | undefined
  readonly profile: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, FactValue>>
  /** Material of each slot, in the order papers are handed in. */
  readonly slots: ReadonlyMap<string, string>
  /** File names by slot, as far as the application lists them. */
  readonly files: Readonly<Record<string, string>>
}

const readPlan = () => plan.parse(parse(readFileSync(new URL('application.yaml', import.meta.url), 'utf8')))

/** Reads an application.json by the plan in application.yaml; what it does not say stays unknown. */
export function parseApplication(json: string): Application {
  const { matter, date, slots, profile, answers, assumed } = readPlan()
  const typed = application.safeParse(parseJson(json)).data ?? {}
  const text = (key: string) => {
    const value = (typed as Readonly<Record<string, unknown>>)[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const claims = Object.entries(profile).flatMap(([claim, key]) => {
    const value = text(key)
    return value === undefined ? [] : [[claim, value] as const]
  })
  const chosen = Object.entries(answers).flatMap(([fact, { key, values }]) => {
    const value = values[text(key) ?? '']
    return value === undefined ? [] : [[fact, value] as const]
  })
  return {
    matter,
    date: text(date),
    profile: Object.fromEntries(claims),
    answers: { ...assumed, ...Object.fromEntries(chosen) },
    slots: new Map(Object.entries(slots)),
    files: typed.files ?? {},
  }
}

/** A damaged application counts as an empty one: the papers are still read. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}
