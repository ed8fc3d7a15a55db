import { isOpen, useDossier } from '../dossier/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { paperText } from '../text/paper.ts'
import { formatDay } from '../time.ts'
import { RestoreButton } from './upload-acts.tsx'

/** Papers taken back: until when their pictures are kept, and the way back. */
export function RemovedList() {
  const t = useText(paperText)
  const say = useWords()
  const { language } = usePreference()
  const { view } = useDossier()
  const labelOf = (material: string) => {
    const label = view.plan.materials.find(({ id }) => id === material)?.label
    return label ? `${say(label)} · ` : ''
  }
  if (view.removed.length === 0) return null
  return (
    <details className="rounded-lg border border-line bg-paper p-4">
      <summary className="min-h-11 cursor-pointer py-2">{t.removed(view.removed.length)}</summary>
      <ul className="divide-y divide-line">
        {view.removed.map(({ id, material, name, deletedOn }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="min-w-40 flex-1">
              <span className="block break-all">
                {labelOf(material)}
                {name}
              </span>
              <span className="block text-sm text-soft">
                {deletedOn ? (isOpen(view) ? t.deletedOn : t.goneOn)(formatDay(deletedOn, language)) : ''}
              </span>
            </span>
            <RestoreButton upload={{ id, name }} label={t.restore} />
          </li>
        ))}
      </ul>
    </details>
  )
}
