import type { Found } from '#filing'
import { hideNumbers } from '#http'

/** Makes what tells an operator of dossiers that stood still, as lines of JSON; nothing found is nothing told. */
export function makeSweepLog(write: (line: string) => void): (found: readonly Found[] | Error) => void {
  return (found) => {
    const time = new Date().toISOString()
    if (found instanceof Error) write(`${JSON.stringify({ time, sweep: hideNumbers(found.message) })}\n`)
    else if (found.length > 0)
      write(`${JSON.stringify({ time, sweep: 'set going again', dossiers: found })}\n`)
  }
}
