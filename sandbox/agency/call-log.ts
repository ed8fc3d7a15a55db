/** One call an agency received, with what it was made for. */
export type Call = {
  readonly at: string
  readonly agency: string
  readonly method: string
  readonly path: string
  readonly purpose: string
  readonly dossier: string
  readonly status: number
  readonly ms: number
}

export type CallFilter = {
  readonly agency?: string | undefined
  readonly dossier?: string | undefined
  readonly limit?: number | undefined
}

export type CallLog = {
  readonly note: (call: Call) => void
  /** The newest calls first. */
  readonly list: (filter: CallFilter) => Call[]
  readonly clear: () => void
}

const kept = 20_000

/** A log of the last 20,000 calls. */
export function makeCallLog(): CallLog {
  const calls: Call[] = []
  return {
    note(call) {
      calls.push(call)
      if (calls.length > kept) calls.splice(0, kept / 10)
    },
    list({ agency, dossier, limit = 100 }) {
      return calls
        .filter((call) => (!agency || call.agency === agency) && (!dossier || call.dossier === dossier))
        .slice(-limit)
        .reverse()
    },
    clear() {
      calls.length = 0
    },
  }
}
