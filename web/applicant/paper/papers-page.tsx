import { buttonLook, Icon, Notice } from '../../design/index.ts'
import { DossierPage, isOpen, isWaiting, useDossier } from '../dossier/index.ts'
import { useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { paperText } from '../text/paper.ts'
import { MaterialCard } from './material-card.tsx'
import { listReadRows, needsLook } from './read-rows.ts'
import { RemovedList } from './removed-list.tsx'
import { Several } from './several.tsx'
import { UnsortedCard } from './unsorted-card.tsx'

/** The papers to photograph, one card each; or several chosen at once and sorted by what they are. */
export function PapersPage() {
  const t = useText(paperText)
  const { view } = useDossier()
  const materials = view.plan.materials.filter(
    ({ id, documents, status }) =>
      (documents.length > 0 && (status === 'needed' || status === 'provided')) ||
      view.uploads.some((upload) => upload.material === id),
  )
  const missing = materials.filter(({ status }) => status === 'needed').length
  const done = missing === 0 && !isWaiting(view)
  const parts = [
    ...materials.map((material) => ({ id: material.id, content: <MaterialCard material={material} /> })),
    ...(view.removed.length > 0 ? [{ id: 'removed', content: <RemovedList /> }] : []),
  ]
  return (
    <DossierPage
      stage="papers"
      title={done ? t.titleDone : t.title}
      lead={done ? t.leadDone : t.lead}
      parts={parts}
      actions={done ? <Onward /> : undefined}
    >
      {isOpen(view) ? null : (
        <Notice tone="info" title={t.handedOver}>
          {t.handedOverLead}
        </Notice>
      )}
      {done || !isOpen(view) ? null : <Tips />}
      <p role="status" className="text-soft">
        {isWaiting(view) ? t.waiting : missing > 0 ? t.still(missing) : ''}
      </p>
      {missing > 0 && isOpen(view) ? <Several /> : null}
      <UnsortedCard materials={materials} />
    </DossierPage>
  )
}

function Tips() {
  const t = useText(paperText)
  return (
    <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-3">
      {t.tips.map((tip) => (
        <li key={tip} className="flex gap-2">
          <Icon name="check" className="mt-1 size-5 text-accent" />
          {tip}
        </li>
      ))}
    </ul>
  )
}

/** The one thing to do next: look at what is uncertain, else go on. Nothing while papers are missing or being read. */
function Onward() {
  const t = useText(paperText)
  const { view } = useDossier()
  const unsure = view.uploads
    .map((upload) => ({ upload, count: listReadRows(view, upload.id).filter(needsLook).length }))
    .find(({ count }) => count > 0)
  return (
    <Link
      to={`/dossiers/${view.id}/${unsure ? `papers/${unsure.upload.id}` : 'review'}`}
      className={buttonLook()}
    >
      {unsure ? t.checkNow(unsure.count) : t.next}
    </Link>
  )
}
