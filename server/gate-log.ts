import type { GateEvent } from '#gate'

/** Tells an operator what the gate turned away, as a line of JSON; names and contents of files are not among it. */
export function tellGate(event: GateEvent | { readonly gate: string }): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`)
}
