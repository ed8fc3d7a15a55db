import { certificateDefects } from './certificate-defects.ts'
import type { Defect } from './defect.ts'
import { invoiceDefects } from './invoice-defects.ts'
import { paperDefects } from './paper-defects.ts'

/** Every fault that can be planted. */
export const defects: readonly Defect[] = [...invoiceDefects, ...certificateDefects, ...paperDefects]
