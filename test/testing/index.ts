// What tests stand on: a migrated database of their own, a browser, a free port. Real parts, no stand-ins.

export { makeBody } from './body.ts'
export { launchBrowser } from './browser.ts'
export { makeTestDatabase, type TestDatabase } from './database.ts'
export { freePort } from './port.ts'
export { startTestServer, type TestServer } from './server.ts'
export { makeStranger, signInAs, type Visitor } from './visitor.ts'
export { startWhole, type Whole } from './whole.ts'
