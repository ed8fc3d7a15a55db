import type { DossierView, Problem } from '#api'
import { Button, Dialog } from '../../design/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { showValue } from '../review/show-value.ts'
import { dossierText } from '../text/dossier.ts'

interface ConflictDialogProps {
  readonly view: DossierView
  readonly conflict: NonNullable<Problem['conflict']>
  readonly onSettle: (mine: boolean) => void
}

/** The same thing was answered in another window: shows both answers and lets the person choose. */
export function ConflictDialog({ view, conflict, onSettle }: ConflictDialogProps) {
  const t = useText(dossierText)
  const say = useWords()
  const { language } = usePreference()
  return (
    <Dialog title={t.conflict}>
      <p className="mb-4">{t.conflictHint}</p>
      <dl className="mb-6 space-y-4">
        {conflict.facts.map(({ fact, theirs, yours }) => {
          const row = view.plan.rows.find((one) => one.fact === fact)
          return (
            <div key={fact} className="rounded-md border border-line p-4">
              <dt className="font-semibold">{row ? say(row.label) : fact}</dt>
              <dd>
                {t.here}
                {showValue(row, yours, language)}
              </dd>
              <dd>
                {t.there}
                {showValue(row, theirs, language)}
              </dd>
            </div>
          )
        })}
      </dl>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => onSettle(true)}>{t.keepMine}</Button>
        <Button weight="secondary" onClick={() => onSettle(false)}>
          {t.keepTheirs}
        </Button>
      </div>
    </Dialog>
  )
}
