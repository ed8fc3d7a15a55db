import { Card } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { decisionText } from '../text/decision.ts'

/** The way from a dossier that rules decide to the reasons, and to a person. */
export function DecidedCard() {
  const t = useText(decisionText)
  const { view } = useDossier()
  if (!view.plan.steps.some(({ kind }) => kind === 'decide')) return null
  return (
    <Card>
      <Link to={`/dossiers/${view.id}/decision`} className="text-lg font-semibold text-accent underline">
        {t.why}
      </Link>
      <p className="text-soft">{t.whyHint}</p>
    </Card>
  )
}
