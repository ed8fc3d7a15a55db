import { useSyncExternalStore } from 'react'
import type { MaterialPlan, Upload } from '#api'
import { Card, Notice } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { paperText } from '../text/paper.ts'
import { TransferLine } from './transfer-line.tsx'
import { transfersOf } from './transfers.ts'
import { unsorted } from './unsorted.ts'
import { MoveButton, RemoveButton } from './upload-acts.tsx'
import { BeingRead } from './upload-line.tsx'

/** Papers chosen together, on their way and until it is known what each is; gone when all are sorted. */
export function UnsortedCard({ materials }: { readonly materials: readonly MaterialPlan[] }) {
  const t = useText(paperText)
  const { store, view } = useDossier()
  const transfers = transfersOf(store)
  const sending = useSyncExternalStore(transfers.subscribe, transfers.read).filter(
    ({ material }) => material === undefined,
  )
  const uploads = view.uploads.filter(({ material }) => material === unsorted)
  if (sending.length + uploads.length === 0) return null
  return (
    <Card as="section" labelledBy="unsorted">
      <div className="space-y-4">
        <h2 id="unsorted" className="text-xl">
          {t.sorting}
        </h2>
        {sending.map((transfer) => (
          <TransferLine key={transfer.id} transfer={transfer} transfers={transfers} />
        ))}
        {uploads.map((upload) => (
          <Unsorted key={upload.id} upload={upload} materials={materials} />
        ))}
      </div>
    </Card>
  )
}

function Unsorted({
  upload,
  materials,
}: {
  readonly upload: Upload
  readonly materials: readonly MaterialPlan[]
}) {
  const t = useText(paperText)
  const say = useWords()
  if (upload.status === 'queued' || upload.status === 'reading') return <BeingRead upload={upload} />
  const [problem] = upload.problems
  return (
    <Notice tone="care" title={problem ? say(problem.message) : t.notSorted(upload.name)} live>
      <p>{t.whereTo}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {materials.map(({ id, label }) => (
          <MoveButton key={id} upload={upload} to={id} label={t.moveTo(say(label))} />
        ))}
        <RemoveButton upload={upload} label={t.remove} />
      </div>
    </Notice>
  )
}
