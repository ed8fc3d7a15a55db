// The gate every upload passes before anything of it is kept: what it is by its bytes, that it is one picture or
// document and no bomb, that a virus scanner finds nothing in it, and that it says nothing of where or by whom it was
// taken. It changes no pixel and reads no content; what a file says is for `#recognition`.
export { type Archive, openArchive } from './archive.ts'
export { findFileType } from './file-type.ts'
export { type Admitted, type Gate, type GateEvent, openGate } from './gate.ts'
export { mostPixels } from './limits.ts'
export { unopened } from './refuse.ts'
export { openClamav, parseScannerAddress, type Scan, type ScannerAddress } from './scan/clamav.ts'
