import type { Upload } from '#api'
import { call } from '../../client/index.ts'
import { Button, type Weight } from '../../design/index.ts'
import { isOpen, useAct, useDossier } from '../dossier/index.ts'

interface UploadActProps {
  readonly upload: Pick<Upload, 'id' | 'name'>
  readonly label: string
  readonly weight?: Weight
}

/** Takes an upload back, also while it waits or is being read; not once it is filed. */
export function RemoveButton({ upload, label, weight = 'plain' }: UploadActProps) {
  const { view } = useDossier()
  const { busy, run } = useAct((_: undefined, { key, dossier }) =>
    call('removeUpload', { path: { dossier, upload: upload.id }, query: { key } }),
  )
  if (!isOpen(view)) return null
  return (
    <Button weight={weight} busy={busy} onClick={() => run(undefined)}>
      {label}
      <span className="sr-only">{upload.name}</span>
    </Button>
  )
}

/** Takes a removed upload in again, until it is filed. */
export function RestoreButton({ upload, label, weight = 'secondary' }: UploadActProps) {
  const { view } = useDossier()
  const { busy, run } = useAct((_: undefined, { key, dossier }) =>
    call('restoreUpload', { path: { dossier, upload: upload.id }, body: { key } }),
  )
  if (!isOpen(view)) return null
  return (
    <Button weight={weight} busy={busy} onClick={() => run(undefined)}>
      {label}
      <span className="sr-only">{upload.name}</span>
    </Button>
  )
}

/** Puts an upload with another material; what was read goes along. */
export function MoveButton({
  upload,
  label,
  weight = 'secondary',
  to,
}: UploadActProps & { readonly to: string }) {
  const { view } = useDossier()
  const { busy, run } = useAct((material: string, { key, dossier }) =>
    call('moveUpload', { path: { dossier, upload: upload.id }, body: { key, material } }),
  )
  if (!isOpen(view)) return null
  return (
    <Button weight={weight} busy={busy} onClick={() => run(to)}>
      {label}
      <span className="sr-only">{upload.name}</span>
    </Button>
  )
}
