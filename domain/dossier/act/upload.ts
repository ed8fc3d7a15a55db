import type { Material, Matter } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { counterStates, type DossierState, openStates } from '../state.ts'
import { requireState } from './require.ts'

/** At most this many papers in one dossier. */
export const mostUploads = 40

/** At most this many with those removed, whose bytes are kept for some days. */
const mostKept = 2 * mostUploads

export interface FileAdded {
  readonly uploadId: string
  readonly material: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

/** Where a paper lies that was handed in without saying what it is, until its reading tells. */
export const unsorted = 'unsorted'

/**
 * Takes a photograph or file in as evidence for one material, or {@link unsorted}; the same bytes twice are one upload.
 */
export function decideUpload(
  dossier: Dossier,
  matter: Matter,
  file: FileAdded & { readonly at: 'desk' | 'home' },
): readonly DossierEvent[] {
  requireState(dossier, handingIn(file.at))
  const { at: _, ...added } = file
  if (added.material !== unsorted) requireMaterial(matter, added.material)
  const isKnown = dossier.uploads.some(({ sha256, material, erased }) => {
    return sha256 === added.sha256 && !erased && [material, unsorted].includes(added.material)
  })
  if (isKnown) return []
  requireRoom(dossier)
  requireFewRemoved(dossier)
  return [{ kind: 'upload-added', ...added }]
}

/** Takes a paper back; not while the counter inspects what was handed in. */
export function decideRemoveUpload(dossier: Dossier, uploadId: string): readonly DossierEvent[] {
  requireState(dossier, openStates)
  return dossier.uploads.some(({ id }) => id === uploadId) ? [{ kind: 'upload-removed', uploadId }] : []
}

/**
 * Takes back what the counter added by mistake, with the further papers in the same picture; never what the applicant
 * handed in.
 */
export function decideTakeBack(
  dossier: Dossier,
  { upload, reason }: { readonly upload: string; readonly reason: string },
): readonly DossierEvent[] {
  requireState(dossier, counterStates)
  const taken = dossier.uploads.filter(({ id, part }) => id === upload || part?.of === upload)
  if (taken.some(({ atDesk }) => !atDesk)) throw notTheirs()
  return taken.map(({ id }) => ({ kind: 'upload-removed', uploadId: id, reason }))
}

/** Takes a removed paper back in, as long as its bytes are kept. */
export function decideRestoreUpload(dossier: Dossier, uploadId: string): readonly DossierEvent[] {
  requireState(dossier, openStates)
  if (dossier.uploads.some(({ id }) => id === uploadId)) return []
  if (!dossier.removed.some(({ id, isMistake }) => id === uploadId && !isMistake)) throw gone()
  requireRoom(dossier)
  return [{ kind: 'upload-restored', uploadId }]
}

/** A material that papers can be handed in for; throws `invalid` for any other. */
export function requireMaterial(matter: Matter, id: string): Material {
  const material = matter.materials.find((known) => known.id === id)
  if (material && material.documents.length > 0) return material
  throw new Refusal('invalid', { zh: '这个事项不收这种材料', en: 'This matter does not take such a paper' })
}

function requireRoom({ uploads }: Dossier): void {
  if (uploads.length < mostUploads) return
  throw new Refusal('too-many', {
    zh: `一份办件最多上传 ${mostUploads} 个文件，请先删去不用的`,
    en: `At most ${mostUploads} files; please remove some first`,
  })
}

function requireFewRemoved({ uploads, removed }: Dossier): void {
  if (uploads.length + removed.length < mostKept) return
  throw new Refusal('too-many', {
    zh: `最近删去的文件太多了（${removed.length} 个），它们还要保留几天。请放回其中能用的，或者过几天再传`,
    en: `Too many files were removed lately (${removed.length}) and are kept for some days; please take one of them in again, or come back in a few days`,
  })
}

/** Why a paper that was asked for is not there. */
export function gone(): Refusal {
  return new Refusal('not-found', {
    zh: '没有找到这份材料，可能已经删去',
    en: 'This paper was not found; it may have been removed',
  })
}

function notTheirs(): Refusal {
  return new Refusal('invalid', {
    zh: '这份材料是申请人自己交的，窗口不能删。不合要求的话，请退回补正',
    en: 'The applicant handed this in themselves; the counter cannot remove it. Ask for a correction if it will not do',
  })
}

function handingIn(at: 'desk' | 'home'): readonly DossierState[] {
  return at === 'desk' ? counterStates : openStates
}
