import { useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { submitText } from '../text/submit.ts'

/** What to have along at the counter: identity, the thing itself when it is inspected, originals, papers shown there. */
export function BringList() {
  const t = useText(submitText)
  const say = useWords()
  const { plan } = useDossier().view
  const originals = plan.materials.filter(({ status, route }) => status === 'provided' && route === 'upload')
  const shown = plan.materials.filter(({ status }) => status === 'later')
  const inspections = plan.steps.filter((step) => step.kind === 'inspect')
  return (
    <ul className="list-disc space-y-1 pl-6 text-lg">
      {inspections.map((step) => (
        <li key={step.id}>{t.bringSubject(say(step.label))}</li>
      ))}
      <li>{t.bringIdentity}</li>
      {originals.map((material) => (
        <li key={material.id}>{t.bringOriginal(say(material.label))}</li>
      ))}
      {shown.map((material) => (
        <li key={material.id}>{say(material.label)}</li>
      ))}
    </ul>
  )
}
