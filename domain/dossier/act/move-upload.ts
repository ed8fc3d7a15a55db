import type { Matter } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { openStates } from '../state.ts'
import { factsOf, problemsOf } from './paper-facts.ts'
import { requireState } from './require.ts'
import { gone, requireMaterial } from './upload.ts'

/**
 * Puts a paper with another material, or back where it came from. What was read goes along and is not read again;
 * what it proved where it lay before no longer counts. Not while the counter inspects what was handed in.
 */
export function decideMoveUpload(
  dossier: Dossier,
  matter: Matter,
  move: { readonly uploadId: string; readonly material: string },
): readonly DossierEvent[] {
  requireState(dossier, openStates)
  const { uploadId, material } = move
  const upload = dossier.uploads.find(({ id }) => id === uploadId)
  if (!upload || upload.erased) throw gone()
  if (upload.material === material) return []
  if (upload.movedFrom !== material) requireMaterial(matter, material)
  const { paper } = upload
  if (!paper) throw stillRead()
  const placed = { uploadId, material, paper }
  const [facts, problems] = [factsOf(matter, placed), problemsOf(matter, placed)]
  return [{ kind: 'upload-moved', uploadId, to: material, facts, problems }]
}

function stillRead(): Refusal {
  return new Refusal('not-now', {
    zh: '这张还在读，读好了再换地方',
    en: 'This paper is still being read; move it when that is done',
  })
}
