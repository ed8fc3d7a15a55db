// The platform's front over HTTP: every route of `#api` registered by one loop, signing in by OpenID Connect, sessions
// in PostgreSQL, refusals as problem+json, the built pages. It decides who may call and what is well formed; what a
// call means is up to `#filing`.
export type { Call, Handlers, ReceivedFile } from './call.ts'
export { type Identity, isLoopback, openIdentity, type Provider } from './identity/provider.ts'
export { openSessions, type SessionLife, type Sessions } from './identity/sessions.ts'
export type { Signatory } from './identity/signatory.ts'
export { hideNumbers, type LogLevel } from './log.ts'
export { type Http, type HttpParts, openHttp } from './open.ts'
