import type { MaterialPlan } from '#api'
import { Card, Icon, Tag } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { noticeText } from '../text/notice.ts'

/** The papers to have ready: to photograph, or to bring to the counter. */
export function NeededPapers() {
  const t = useText(noticeText)
  const say = useWords()
  const { materials } = useDossier().view.plan
  const needed = materials.filter(
    ({ status }) => status === 'needed' || status === 'provided' || status === 'later',
  )
  return (
    <Card as="section" labelledBy="needed">
      <h2 id="needed" className="mb-2 text-xl">
        {needed.length === 0 ? t.neededNone : t.needed}
      </h2>
      {needed.length === 0 ? <p>{t.neededNoneHint}</p> : null}
      <ol className="divide-y divide-line">
        {needed.map((material) => (
          <li key={material.id} className="flex gap-4 py-4 print:py-2">
            <Icon name={iconOf(material)} className="mt-1 size-7 text-accent" />
            <div className="min-w-0 flex-1 space-y-1">
              <p className="text-lg font-semibold">{say(material.label)}</p>
              <p className="flex flex-wrap gap-2">
                <Tag tone={material.status === 'provided' ? 'good' : 'info'}>{toldOf(material, t)}</Tag>
              </p>
              {material.hint ? <p>{say(material.hint)}</p> : <p>{say(material.because)}</p>}
              <p className="text-sm text-soft">{t.basis(material.basis)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** The papers that need not be handed in, each with the way it is spared and the law it stands on. */
export function SparedPapers() {
  const t = useText(noticeText)
  const { materials } = useDossier().view.plan
  const spared = materials.filter(({ status }) => status === 'not-needed')
  if (spared.length === 0) return null
  return <PaperList id="spared" title={t.sparedCount(spared.length)} materials={spared} tone="good" />
}

/** The papers nobody can tell about yet. */
export function UndecidedPapers() {
  const t = useText(noticeText)
  const { materials } = useDossier().view.plan
  const undecided = materials.filter(({ status }) => status === 'undecided')
  if (undecided.length === 0) return null
  return <PaperList id="undecided" title={t.undecided} materials={undecided} tone="quiet" />
}

interface PaperListProps {
  readonly id: string
  readonly title: string
  readonly materials: readonly MaterialPlan[]
  readonly tone: 'good' | 'quiet'
}

function PaperList({ id, title, materials, tone }: PaperListProps) {
  const t = useText(noticeText)
  const say = useWords()
  return (
    <Card as="section" labelledBy={id}>
      <h2 id={id} className="mb-2 text-xl">
        {title}
      </h2>
      <ul className="divide-y divide-line">
        {materials.map((material) => (
          <li key={material.id} className="space-y-1 py-4 print:py-2">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {tone === 'good' ? <Icon name="check" className="size-5 text-good" /> : null}
              {say(material.label)}
              <Tag tone={tone}>{t.routes[material.route] ?? material.route}</Tag>
            </p>
            <p>{say(material.because)}</p>
            <p className="text-sm text-soft">{t.basis(material.basis)}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function isBrought(material: MaterialPlan): boolean {
  return !material.commitment && (material.status === 'later' || material.documents.length === 0)
}

function iconOf(material: MaterialPlan): 'edit' | 'file' | 'camera' {
  if (material.commitment) return 'edit'
  return isBrought(material) ? 'file' : 'camera'
}

function toldOf(material: MaterialPlan, t: (typeof noticeText)['zh']): string {
  if (material.status === 'provided') return t.provided
  if (material.commitment) return t.promise
  return isBrought(material) ? t.later : t.photograph
}
