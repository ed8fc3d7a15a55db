import { type Step, Steps } from '../../design/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { dossierText } from '../text/dossier.ts'
import { useDossier } from './dossier-provider.tsx'
import { currentStage, listStages, type Stage } from './stage.ts'

/** The stages of this dossier, with a link to each one that can be reached. */
export function StageSteps({ stage }: { readonly stage: Stage }) {
  const t = useText(dossierText)
  const say = useWords()
  const { view } = useDossier()
  const stages = listStages(view)
  const here = stages.indexOf(stage)
  const reached = Math.max(here, stages.indexOf(currentStage(view)))
  const steps = stages.map<Step>((one, place) => ({
    id: one,
    label: t.stages[one],
    state: place === here ? 'current' : place < reached ? 'done' : 'ahead',
  }))
  const link = (step: Step) => {
    if (step.state !== 'done') return step.label
    return (
      <Link
        to={`/dossiers/${view.id}/${step.id}`}
        className="inline-block min-h-6 underline-offset-4 hover:underline"
      >
        {step.label}
      </Link>
    )
  }
  return (
    <>
      <p className="mb-3 hidden text-sm text-soft lg:block">
        {say(view.matter.title)}
        <br />
        {t.number(view.number)}
      </p>
      <Steps label={t.progress} summary={t.step(here + 1, stages.length)} steps={steps} link={link} />
    </>
  )
}
