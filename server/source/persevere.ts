import { setTimeout as pause } from 'node:timers/promises'
import type { Breaker } from './breaker.ts'
import type { Reply } from './exchange.ts'
import { type Failed, type FailureCode, fail } from './failure.ts'

const firstPauseMs = 100
const longestPauseMs = 2_000
const passing: ReadonlySet<FailureCode> = new Set(['unreachable', 'timeout', 'status', 'garbage'])

/**
 * Tries a call again while its failure may pass, after a pause drawn from nothing to twice the last limit (full
 * jitter), so that callers who failed together do not come back together. Never longer than the breaker allows.
 */
export async function persevere(
  attempt: () => Promise<Reply | Failed>,
  means: {
    readonly retries: number
    readonly breaker: Breaker
    readonly who: string
    readonly signal: AbortSignal
  },
): Promise<Reply | Failed> {
  const { retries, breaker, who, signal } = means
  for (let attempts = 0; ; attempts += 1) {
    if (!breaker.enter()) return fail('resting', `${who}近来多次没有回答，稍后再问`)
    const outcome = await attempt()
    if (outcome.kind === 'reply') {
      breaker.succeed()
      return outcome
    }
    breaker.fail()
    if (attempts >= retries || !passing.has(outcome.code) || signal.aborted) return outcome
    await pause(Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** attempts), undefined, {
      signal,
    }).catch(() => undefined)
  }
}
