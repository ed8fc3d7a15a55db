import { Button, Card, Icon, Progress } from '../../design/index.ts'
import { DossierPage, useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { guideText } from '../text/guide.ts'

/** Registers are being asked: which, and how far. The page moves on by itself. */
export function Asking({ onSkip }: { readonly onSkip: () => void }) {
  const t = useText(guideText)
  const say = useWords()
  const { view } = useDossier()
  const done = view.sources.filter((source) => source.state !== 'waiting').length
  const actions = (
    <Button weight="secondary" onClick={onSkip}>
      {t.askingSkip}
    </Button>
  )
  return (
    <DossierPage stage="guide" title={t.askingTitle} lead={t.askingLead} actions={actions}>
      <Card>
        <Progress label={t.askingTitle} value={done / view.sources.length} />
        <ul className="mt-5 divide-y divide-line" aria-live="polite">
          {view.sources.map((source) => (
            <li key={source.source} className="flex items-center justify-between gap-4 py-3">
              <span>{say(source.label)}</span>
              <span
                className={`flex items-center gap-1.5 text-sm ${source.state === 'answered' ? 'text-good' : 'text-soft'}`}
              >
                {source.state === 'answered' ? <Icon name="check" className="size-5" /> : null}
                {t.sourceStates[source.state]}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <p className="text-sm text-soft">{t.askingSkipHint}</p>
    </DossierPage>
  )
}
