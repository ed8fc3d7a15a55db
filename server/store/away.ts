import pg from 'pg'
import { Refusal } from '#dossier'

/** PostgreSQL cannot be reached just now. Whether what was under way is done is not known: the same key tells. */
export class DatabaseAway extends Refusal {
  constructor(cause: unknown) {
    super('unavailable', {
      zh: '数据库暂时没有回应，请过一会儿再试。已经保存的内容都还在，重交一次也不会重复',
      en: 'The database does not answer just now; please try again soon. What was saved is still there, and sending it again does nothing twice',
    })
    this.name = 'DatabaseAway'
    this.cause = cause
  }
}

/** Tells a lost connection from a statement that failed. */
export async function reach<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw isAway(error) ? new DatabaseAway(error) : error
  }
}

/** Shutting down, crashed, starting up, too many connections; class 08 is every trouble of a connection. */
const awayStates: readonly string[] = ['57P01', '57P02', '57P03', '53300']

const awayCodes: readonly string[] = [
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
]

/** The driver has no codes for these. */
const awayWords = /^Connection terminated|^timeout exceeded when trying to connect|is not queryable$/u

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (error instanceof pg.DatabaseError) return awayStates.includes(code) || code.startsWith('08')
  return awayCodes.includes(code) || awayWords.test(error.message)
}
