import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Database } from '#store'
import { type ActingOn, actAs } from './acting.ts'
import { type Signatory, signatory } from './signatory.ts'

/** Somebody signed in, in one browser. */
export interface Session {
  readonly signatory: Signatory
  /** Goes back with every change as `X-CSRF-Token`. */
  readonly csrf: string
}

/** What must be remembered while the browser is away at the identity provider. */
export interface SignIn {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Where to go afterwards: a path of ours. */
  readonly returnTo: string
}

/**
 * Who is signed in, kept in PostgreSQL so that any process can answer any request. The database holds only hashes of
 * the identifiers in cookies: who reads it cannot take a session over.
 */
export interface Sessions {
  /** Answers the identifier for the cookie. */
  open(who: Signatory, idToken: string): Promise<string>
  find(id: string): Promise<Session | undefined>
  /** Answers the ID token the provider wants back at sign-out. */
  close(id: string): Promise<string | undefined>
  /** `browser` is the secret of the cookie of the browser that left. */
  remember(browser: string, signIn: SignIn): Promise<void>
  /** Answers once only, and only to the browser that left. */
  take(browser: string, state: string): Promise<SignIn | undefined>
}

export interface SessionLife {
  /** A session nobody used for so long has ended. */
  readonly idleMinutes: number
  /** No session lasts longer, used or not. */
  readonly longestMinutes: number
}

const signInMinutes = 15

export function openSessions(database: Database, life: SessionLife): Sessions {
  return {
    open: (who, idToken) => open(database, life, who, idToken),
    find: (id) => find(database, life, id),
    close: (id) => close(database, id),
    remember: (browser, signIn) => remember(database, browser, signIn),
    take: (browser, state) => take(database, browser, state),
  }
}

/** An unguessable name for a cookie. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

async function open(database: Database, life: SessionLife, who: Signatory, idToken: string) {
  const id = makeSecret()
  await database.query('delete from session where expires_at < now()')
  await database.query(
    `insert into session (id_hash, signatory, id_token, expires_at)
     values ($1, $2, $3, now() + make_interval(mins => $4))`,
    [hash(id), who, idToken, life.longestMinutes],
  )
  return id
}

async function find(database: Database, life: SessionLife, id: string): Promise<Session | undefined> {
  const [row] = await database.query<SessionRow>(selectSession, [hash(id), life.idleMinutes])
  if (!row) return undefined
  // Once a minute is exact enough for an idle limit, and spares a write on every request.
  if (row.unseen) await database.query('update session set seen_at = now() where id_hash = $1', [hash(id)])
  const acting = row.acting === 'self' ? 'self' : (row.authority ?? undefined)
  const session = hash(id).toString('hex')
  return { signatory: { ...actAs(signatory.parse(row.signatory), acting), session }, csrf: makeCsrf(id) }
}

interface SessionRow {
  readonly signatory: unknown
  readonly unseen: boolean
  readonly acting: string | null
  readonly authority: ActingOn | null
}

// An authority that was revoked or has run out is not found, from the next request on.
const selectSession = `
  select signatory, seen_at < now() - interval '1 minute' as unseen, acting,
    (select json_build_object('id', id, 'ground', ground, 'principal', principal, 'principalName', principal_name,
       'principalNumber', principal_number, 'matters', matters)
     from authority where district = acting_district and id::text = acting and revoked_at is null
       and (now() at time zone 'Asia/Shanghai')::date between from_day and until_day) as authority
  from session
  where id_hash = $1 and expires_at > now() and seen_at > now() - make_interval(mins => $2)`

async function close(database: Database, id: string): Promise<string | undefined> {
  const [row] = await database.query<{ id_token: string }>(
    'delete from session where id_hash = $1 returning id_token',
    [hash(id)],
  )
  return row?.id_token
}

async function remember(database: Database, browser: string, signIn: SignIn): Promise<void> {
  await database.query('delete from sign_in where expires_at < now()')
  await database.query(
    `insert into sign_in (state_hash, browser_hash, nonce, verifier, return_to, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))`,
    [hash(signIn.state), hash(browser), signIn.nonce, signIn.verifier, signIn.returnTo, signInMinutes],
  )
}

async function take(database: Database, browser: string, state: string): Promise<SignIn | undefined> {
  const [row] = await database.query<{ nonce: string; verifier: string; return_to: string }>(
    `delete from sign_in where state_hash = $1 and browser_hash = $2 and expires_at > now()
     returning nonce, verifier, return_to`,
    [hash(state), hash(browser)],
  )
  return row && { state, nonce: row.nonce, verifier: row.verifier, returnTo: row.return_to }
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Bound to the session and useless for finding its identifier. */
function makeCsrf(id: string): string {
  return createHmac('sha256', id).update('csrf').digest('base64url')
}
