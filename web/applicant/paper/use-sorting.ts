import { useEffect, useRef, useState } from 'react'
import type { DossierView, MaterialPlan, Upload } from '#api'
import { call, makeKey, pathTo } from '../../client/index.ts'
import { useDossier } from '../dossier/index.ts'
import { transfersOf } from './transfers.ts'

/** A paper that was put with the right material although it was handed in with another. */
export interface Moved {
  readonly upload: string
  readonly to: MaterialPlan
}

/** Moves a paper that was recognised as another material of this dossier to where it belongs, and says so. */
export function useSorting(): Moved | undefined {
  const { store, view } = useDossier()
  const tried = useRef(new Set<string>())
  const [moved, setMoved] = useState<Moved>()
  useEffect(() => {
    for (const upload of view.uploads) {
      const to = findHome(view, upload)
      if (to === undefined || tried.current.has(upload.id)) continue
      tried.current.add(upload.id)
      setMoved({ upload: upload.id, to })
      void move(upload, to)
    }
    async function move(upload: Upload, to: MaterialPlan): Promise<void> {
      const transfers = transfersOf(store)
      const file = transfers.fileOf(upload.id) ?? (await fetchFile(view.id, upload))
      if (file === undefined) return
      await transfers.send(file, to.id)
      const version = store.read().view?.version ?? view.version
      const path = { dossier: view.id, upload: upload.id }
      store.accept(await call('removeUpload', { path, query: { key: makeKey(), version } }))
    }
  }, [store, view])
  return moved
}

/** The material a wrongly placed paper belongs to; undefined when it is where it should be, or belongs nowhere. */
export function findHome(view: DossierView, upload: Upload): MaterialPlan | undefined {
  const { documentKind } = upload
  if (upload.accepted !== false || documentKind === undefined) return undefined
  return view.plan.materials.find(
    (material) =>
      material.id !== upload.material &&
      material.status === 'needed' &&
      material.documents.includes(documentKind),
  )
}

async function fetchFile(dossier: string, upload: Upload): Promise<File | undefined> {
  const response = await fetch(pathTo('showUpload', { dossier, upload: upload.id }), {
    credentials: 'same-origin',
  })
  if (!response.ok) return undefined
  return new File([await response.blob()], upload.name, { type: 'image/jpeg' })
}
