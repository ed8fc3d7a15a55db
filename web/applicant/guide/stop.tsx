import type { DossierView } from '#api'
import { buttonLook, Card } from '../../design/index.ts'
import { DossierPage, useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { guideText } from '../text/guide.ts'
import { EarlierAnswers } from './earlier-answers.tsx'

/** The early answer when it is already certain that it cannot be granted: why, by which law, and the way out. */
export function Stop() {
  const t = useText(guideText)
  const { view } = useDossier()
  const unmet = view.plan.rules.filter(({ verdict, outcome }) => verdict === 'unmet' && outcome !== 'manual')
  const every = (outcome: string) => unmet.every((rule) => rule.outcome === outcome)
  const [title, lead] = every('close')
    ? [t.closeTitle, t.closeLead]
    : every('first')
      ? [t.firstTitle, t.firstLead]
      : [t.stopTitle, t.stopLead]
  const used = new Set(unmet.flatMap((rule) => rule.used))
  const actions = (
    <Link to="/" className={buttonLook('secondary')}>
      {t.stopHome}
    </Link>
  )
  return (
    <DossierPage stage="guide" title={title} lead={lead} actions={actions}>
      {unmet.map((rule) => (
        <Reason key={rule.id} rule={rule} />
      ))}
      <EarlierAnswers title={t.stopWrong} hint={t.stopWrongHint} first={used} open />
    </DossierPage>
  )
}

function Reason({ rule }: { readonly rule: DossierView['plan']['rules'][number] }) {
  const t = useText(guideText)
  const say = useWords()
  return (
    <Card as="article">
      <div className="border-l-4 border-bad pl-4">
        <p className="text-sm text-soft">{t.stopWhy}</p>
        <p className="text-lg font-semibold">{say(rule.reason)}</p>
      </div>
      {rule.remedy ? (
        <div className="mt-4 rounded-md bg-accent-soft p-4">
          <p className="text-sm font-semibold text-accent-deep">{t.stopRemedy}</p>
          <p>{say(rule.remedy)}</p>
        </div>
      ) : null}
      <p className="mt-4 text-sm text-soft">
        {t.stopLaw}：{rule.law}
      </p>
    </Card>
  )
}
