import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

/** How an agency has been made to misbehave. Empty: it answers as it should. */
export const disturbance = z
  .object({
    slowMs: z.int().min(0).max(600_000),
    failing: z.object({ status: z.int().min(400).max(599), rate: z.number().min(0).max(1) }),
    absent: z.boolean(),
    contradictory: z.boolean(),
    garbage: z.boolean(),
    /** How late and how often a callback is sent; `times: 0` loses it. */
    callbacks: z.object({
      lateMs: z.int().min(0).max(600_000).optional(),
      times: z.int().min(0).max(20).optional(),
    }),
  })
  .partial()
  .strict()
export type Disturbance = z.infer<typeof disturbance>

/** JSON that ends too early. */
export const garbage = '{"code":"0","data":{"XM":"'

/**
 * Decides which calls fail at a given rate: the fails are spread evenly instead of by chance, so that
 * the same calls give the same outcome in every run.
 */
export function makeFailures(): (rate: number) => boolean {
  let due = 0
  return (rate) => {
    due += rate
    if (due < 1) return false
    due -= 1
    return true
  }
}

/** Waits as long as the agency is slow, or until the caller has hung up. */
export async function waitWhileSlow(slowMs: number, hungUp: AbortSignal): Promise<void> {
  await wait(slowMs, undefined, { signal: hungUp, ref: false }).catch(() => undefined)
}
