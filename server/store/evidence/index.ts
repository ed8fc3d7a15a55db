// The bytes behind the facts: uploads and issued papers, encrypted at rest, and the keys of the installation.
export { type EvidenceStore, openEvidenceFolder } from './folder.ts'
export { type Keys, openKeys } from './keys.ts'
