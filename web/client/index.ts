// How the pages speak to the server: one typed call per line of the API table, uploads with progress, and every way
// a call can fail as one kind of error. Types come from the schemas; the schemas themselves stay on the server.
export { type Answer, type Body, call, readSession } from './call.ts'
export { CallFailure, type FailureKind } from './failure.ts'
export { makeKey } from './key.ts'
export { pathTo } from './paths.ts'
export { sendSheet } from './sheet.ts'
export { speak } from './sign.ts'
export { sendDeskFile, sendFile } from './upload.ts'
