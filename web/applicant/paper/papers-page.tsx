import { useState } from 'react'
import { buttonLook, Icon, Notice } from '../../design/index.ts'
import { DossierPage, isWaiting, useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { paperText } from '../text/paper.ts'
import { FileButton } from './file-buttons.tsx'
import { MaterialCard } from './material-card.tsx'
import { listReadRows, needsLook } from './read-rows.ts'
import { findFlaw, transfersOf } from './transfers.ts'
import { useSorting } from './use-sorting.ts'

/** The papers to photograph, one card each; or several chosen at once and sorted by what they are. */
export function PapersPage() {
  const t = useText(paperText)
  const say = useWords()
  const { view } = useDossier()
  const moved = useSorting()
  const materials = view.plan.materials.filter(
    ({ id, documents, status }) =>
      (documents.length > 0 && (status === 'needed' || status === 'provided')) ||
      view.uploads.some((upload) => upload.material === id),
  )
  const missing = materials.filter(({ status }) => status === 'needed').length
  const done = missing === 0 && !isWaiting(view)
  const parts = materials.map((material) => ({
    id: material.id,
    content: <MaterialCard material={material} />,
  }))
  return (
    <DossierPage
      stage="papers"
      title={done ? t.titleDone : t.title}
      lead={done ? t.leadDone : t.lead}
      parts={parts}
      actions={done ? <Onward /> : undefined}
    >
      {done ? null : <Tips />}
      <p role="status" className="text-soft">
        {isWaiting(view) ? t.waiting : missing > 0 ? t.still(missing) : ''}
      </p>
      {missing > 1 ? <Several /> : null}
      {moved ? <Notice tone="info" title={t.moved(say(moved.to.label))} live /> : null}
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

/** Hands out the chosen files in turn; what lands with the wrong material is moved once it has been recognised. */
function Several() {
  const t = useText(paperText)
  const { store, view } = useDossier()
  const [flaw, setFlaw] = useState<string>()
  const take = (files: readonly File[]) => {
    const wanted = view.plan.materials.filter(
      ({ documents, status }) => documents.length > 0 && status === 'needed',
    )
    for (const [place, file] of files.entries()) {
      const found = findFlaw(file)
      const material = wanted[place % wanted.length]
      if (found) setFlaw(found === 'too-large' ? t.tooLarge(file.name) : t.wrongType(file.name))
      else if (material) void transfersOf(store).send(file, material.id)
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-accent-soft p-4 sm:p-5">
      <p className="min-w-48 flex-1">{t.severalHint}</p>
      <FileButton icon="picture" label={t.several} about="" weight="secondary" multiple onFiles={take} />
      {flaw ? <Notice tone="bad" title={flaw} live /> : null}
      <p className="w-full text-sm text-soft">{t.formats}</p>
    </div>
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
