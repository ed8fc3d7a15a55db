import { Refusal } from '#dossier'
import type { Wording } from '#fact'

/** Why a try of a job failed, as it is kept with the job. */
export interface Fault {
  readonly words: Wording
  /** For whoever mends the program; never shown first. */
  readonly detail: string
}

const program: Wording = {
  zh: '程序出了差错，请把详情交给技术人员',
  en: 'A fault of the program; give the details to whoever maintains it',
}
const tooSlow: Wording = {
  zh: '超过时限还没有做完，已经收回',
  en: 'It took longer than allowed and was taken back',
}
const processGone: Wording = {
  zh: '正在做的程序中途停了，没有留下原因',
  en: 'The process that did it stopped half-way and left no reason',
}
const conflict: Wording = {
  zh: '队列里已经有同样的工作',
  en: 'The same work is in the queue already',
}

/** What a worker threw, in words: a Refusal says itself what is wrong. */
export function describeError(error: unknown): Fault {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { words: error instanceof Refusal ? error.detail : program, detail }
}

/** Reads what is kept with a job that failed: our own faults, and what the queue itself writes. */
export function readFault(output: unknown): Fault {
  if (isFault(output)) return output
  const detail = JSON.stringify(output ?? null)
  if (/job timed out|expired/u.test(detail)) return { words: tooSlow, detail }
  if (/heartbeat/u.test(detail)) return { words: processGone, detail }
  if (/redrive_conflict/u.test(detail)) return { words: conflict, detail }
  return { words: program, detail }
}

function isFault(output: unknown): output is Fault {
  return typeof output === 'object' && output !== null && 'words' in output && 'detail' in output
}
