import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { reach } from './away.ts'

/**
 * One PostgreSQL database, spoken to in SQL that PostgreSQL 15 takes. While it cannot be reached everything throws
 * {@link DatabaseAway}; once it is back everything works again.
 */
export interface Database {
  /** The address it was opened with; other processes may open the same one. */
  readonly url: string
  /**
   * Runs one statement and returns its rows. A statement with `values` becomes a named prepared statement,
   * so keep the SQL text constant: pass lists as one array (`= any($1)`), never build the text from data.
   * Columns arrive as: `date` a string such as '2026-11-23', `numeric` a string with every digit, `bigint` a
   * number, `timestamptz` a Date, `jsonb` the parsed value. Give objects to `jsonb`; stringify arrays.
   */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /**
   * Runs `work` in one transaction: committed when it returns, rolled back when it throws.
   * When PostgreSQL refuses it because of a concurrent transaction, `work` is run again from the start,
   * so it must do nothing but ask this transaction.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, isolation?: Isolation): Promise<T>
  close(): Promise<void>
}

export type Transaction = Pick<Database, 'query'>

export type Isolation = 'read committed' | 'repeatable read' | 'serializable'

const attempts = 8
/** Milliseconds until a connection: whoever waits longer is told to come back. */
const longestWait = 15_000
const serializationFailure = '40001'
const deadlockDetected = '40P01'

export function openDatabase(url: string, options: { readonly connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: longestWait,
    keepAlive: true,
    allowExitOnIdle: true,
    options: '-c timezone=Asia/Shanghai',
    types: { getTypeParser },
  })
  // A lost connection fails the query on it and leaves the pool; without listeners it would also end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    url,
    query: (sql, values) => ask(pool, sql, values),
    transaction: (work, isolation = 'read committed') => transact(pool, work, isolation),
    close: () => pool.end(),
  }
}

async function ask<Row>(client: pg.Pool | pg.PoolClient, sql: string, values?: readonly unknown[]) {
  const statement = values?.length ? { name: nameOf(sql), text: sql, values: [...values] } : sql
  const result = await reach<pg.QueryResult>(client.query(statement))
  return result.rows as Row[]
}

function nameOf(sql: string): string {
  return createHash('sha1').update(sql).digest('hex')
}

async function transact<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>, isolation: Isolation) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptTransaction(pool, work, isolation)
    } catch (error) {
      if (attempt === attempts || !isWorthRepeating(error)) throw error
      await pause(Math.random() * 10 * 2 ** attempt)
    }
  }
}

async function attemptTransaction<T>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<T>,
  isolation: Isolation,
): Promise<T> {
  const client = await reach(pool.connect())
  let broken = false
  try {
    await reach(client.query(`begin isolation level ${isolation}`))
    const result = await work({ query: (sql, values) => ask(client, sql, values) })
    await reach(client.query('commit'))
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function isWorthRepeating(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError &&
    (error.code === serializationFailure || error.code === deadlockDetected)
  )
}

const asText = (text: string) => text

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: asText,
  [pg.types.builtins.INT8]: Number,
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return parsers[oid] ?? pg.types.getTypeParser(oid, format)
}
