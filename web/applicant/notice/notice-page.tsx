import { Button, buttonLook, Notice } from '../../design/index.ts'
import { currentStage, DossierPage, listStages, useDossier } from '../dossier/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { noticeText } from '../text/notice.ts'
import { formatDay } from '../time.ts'
import { Comparison } from './comparison.tsx'
import { NeededPapers, SparedPapers, UndecidedPapers } from './papers.tsx'
import { WhatNext } from './what-next.tsx'

/** The one-time notice 一次性告知: what is needed, what is spared and why, what happens, how long. Prints on one sheet. */
export function NoticePage() {
  const t = useText(noticeText)
  const say = useWords()
  const { language } = usePreference()
  const { view } = useDossier()
  const stages = listStages(view)
  const stage = currentStage(view)
  const onward = stage === 'guide' ? (stages[1] ?? 'review') : stage
  const actions = (
    <>
      <Link to={`/dossiers/${view.id}/${onward}`} className={buttonLook()}>
        {onward === 'papers' ? t.goPapers : t.go}
      </Link>
      <Button weight="secondary" icon="print" onClick={() => window.print()}>
        {t.print}
      </Button>
    </>
  )
  const parts = [
    { id: 'needed', content: <NeededPapers /> },
    { id: 'spared', content: <SparedPapers /> },
    { id: 'undecided', content: <UndecidedPapers /> },
    { id: 'next', content: <WhatNext /> },
    { id: 'comparison', content: <Comparison /> },
  ].filter((part) => part.id !== 'undecided' || view.plan.materials.some((one) => one.status === 'undecided'))
  return (
    <DossierPage stage="guide" title={t.title} lead={t.lead} parts={parts} actions={actions}>
      <p className="hidden text-sm print:block">
        {t.printed(say(view.matter.title), view.number, formatDay(view.plan.businessDate, language))}
      </p>
      <Verdict />
    </DossierPage>
  )
}

function Verdict() {
  const t = useText(noticeText)
  const say = useWords()
  const { plan } = useDossier().view
  const reminders = plan.reminders.filter((rule) => rule.verdict === 'unmet')
  return (
    <>
      {plan.verdict === 'met' ? (
        <Notice tone="good" title={t.met} />
      ) : (
        <Notice tone="info" title={t.open}>
          {t.openHint}
        </Notice>
      )}
      {reminders.map((rule) => (
        <Notice key={rule.id} tone="care" title={say(rule.reason)}>
          {rule.remedy ? <p>{say(rule.remedy)}</p> : null}
          <p className="text-sm text-soft">{rule.law}</p>
        </Notice>
      ))}
    </>
  )
}
