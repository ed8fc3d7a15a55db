// Callbacks: what agencies tell us at addresses we gave them. Each is believed only when it is signed with the key both
// sides know, is fresh, and has not come before; what it means is for the caller.
export { type Callbacks, openCallbacks, type SignedRequest } from './callbacks.ts'
