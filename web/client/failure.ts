import type { Problem } from '#api'

/** `offline`: no answer came; `broken`: an answer came that nobody can read. */
export type FailureKind = 'offline' | 'signed-out' | 'conflict' | 'refused' | 'broken'

/** Why a call gave no answer. `problem` is what the server said, in the language of the page. */
export class CallFailure extends Error {
  readonly kind: FailureKind
  readonly status: number
  readonly problem: Problem | undefined

  constructor(kind: FailureKind, status = 0, problem?: Problem) {
    super(problem?.detail ?? kind)
    this.name = 'CallFailure'
    this.kind = kind
    this.status = status
    this.problem = problem
  }
}

/** Reads an answer that is not a success. */
export function failureOf(status: number, text: string): CallFailure {
  const problem = readProblem(text)
  if (status === 401) return new CallFailure('signed-out', status, problem)
  if (problem === undefined) return new CallFailure(status >= 500 ? 'offline' : 'broken', status)
  if (problem.code === 'conflict') return new CallFailure('conflict', status, problem)
  return new CallFailure(status >= 500 ? 'offline' : 'refused', status, problem)
}

function readProblem(text: string): Problem | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return isProblem(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isProblem(read: unknown): read is Problem {
  return typeof read === 'object' && read !== null && 'code' in read && 'detail' in read
}
