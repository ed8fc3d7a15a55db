import { CallFailure } from '../../client/index.ts'
import type { DeskText } from '../text/index.ts'

/** Why something did not work, in words: the server's own where it gave some. */
export function describeFailure(failure: unknown, text: DeskText): string {
  if (!(failure instanceof CallFailure)) return text.broken
  if (failure.kind === 'signed-out') return text.expired
  if (failure.problem) return failure.problem.detail
  return failure.kind === 'offline' ? text.offline : text.broken
}
