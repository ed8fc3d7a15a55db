import { z } from 'zod'

/** One text for people in both languages. */
export const words = z.object({ zh: z.string(), en: z.string() })
export type Words = z.infer<typeof words>

/** Calendar date in Shanghai. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .refine(isOnCalendar)

/** Local minute in Shanghai, `2026-11-25T09:30`. */
export const minute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u)
  .refine(isOnCalendar)

export const instant = z.iso.datetime({ offset: true })

/**
 * Every POST that changes a dossier names the version it saw and a key of its own: the same key twice is the same
 * act, and a version that has moved on is refused with what changed in between.
 */
export const act = z.object({
  key: z.string().min(8).max(64),
  version: z.number().int().nonnegative(),
})

export const factValue: z.ZodType<FactValue> = z.union([
  z.string().max(2000),
  z.boolean(),
  z.null(),
  z.lazy(() => z.array(factValue).max(200)),
])
export type FactValue = string | boolean | null | readonly FactValue[]

export const option = z.object({ id: z.string(), label: words })

/** Within the years that dates of dossiers can lie in; no day such as 30 February. */
function isOnCalendar(text: string): boolean {
  const day = text.slice(0, 10)
  const instant = new Date(`${day}T00:00Z`)
  const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
  return isDay && day >= '1800' && day < '2200'
}
