import { type Dossier, gone, type Upload } from '#dossier'
import type { Filed } from '../filed.ts'

/** An upload that counts, as whoever works on the dossier sees it. Throws `not-found`. */
export function findUpload({ dossier }: Filed, id: string | undefined): Upload {
  return find(dossier.uploads, id)
}

/** For the applicant also what they removed, which they may still look at before it is restored or deleted. */
export function findOwnUpload({ dossier }: Filed, id: string | undefined): Upload {
  return find([...dossier.uploads, ...dossier.removed.filter(({ isMistake }) => !isMistake)], id)
}

function find(uploads: Dossier['uploads'], id: string | undefined): Upload {
  const upload = uploads.find((known) => known.id === id)
  if (upload) return upload
  throw gone()
}
