import { gone, type Upload } from '#dossier'
import type { Filed } from '../filed.ts'

/** The upload of a dossier, also one that was removed and may still be looked at before it is restored or deleted. */
export function findUpload({ dossier }: Filed, id: string | undefined): Upload {
  const upload = [...dossier.uploads, ...dossier.removed].find((known) => known.id === id)
  if (upload) return upload
  throw gone()
}
