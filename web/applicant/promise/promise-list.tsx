import type { MaterialPlan } from '#api'
import { call } from '../../client/index.ts'
import { Button, Card, Tag } from '../../design/index.ts'
import { isOpen, useAct, useDossier } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { promiseText } from '../text/promise.ts'

type Promised = MaterialPlan & { readonly commitment: NonNullable<MaterialPlan['commitment']> }

/** The promises that spare a paper: the words, one tap to promise, and, before filing, one to take it back. */
export function PromiseList() {
  const { view } = useDossier()
  const promises = view.plan.materials.filter(isPromised)
  return promises.map((material) => <PromiseCard key={material.id} material={material} />)
}

function isPromised(material: MaterialPlan): material is Promised {
  return material.commitment !== undefined
}

function PromiseCard({ material }: { readonly material: Promised }) {
  const t = useText(promiseText)
  const say = useWords()
  const { label, because, commitment, status } = material
  const heading = `promise-${material.id}`
  return (
    <Card as="section" labelledBy={heading}>
      <div className="space-y-4">
        <div className="flex flex-wrap items-center gap-3">
          <h2 id={heading} className="text-xl">
            {t.instead(say(label))}
          </h2>
          {status === 'not-needed' ? <Tag tone="good">{t.promised}</Tag> : null}
        </div>
        <p>{say(because)}</p>
        <figure className="space-y-2">
          <figcaption>{t.read}</figcaption>
          <blockquote className="border-l-4 border-accent bg-accent-soft p-4 text-lg leading-relaxed">
            <p className="font-semibold">{say(commitment.title)}</p>
            <p>{say(commitment.text)}</p>
          </blockquote>
        </figure>
        <p>{t.checked(say(commitment.checkWithin))}</p>
        <p className="text-sm text-soft">{t.law(commitment.law)}</p>
        {status === 'not-needed' ? <TakeBack material={material} /> : <MakePromise material={material} />}
      </div>
    </Card>
  )
}

function MakePromise({ material }: { readonly material: Promised }) {
  const t = useText(promiseText)
  const { version } = material.commitment
  const { busy, failure, run } = useAct((_: undefined, { key, dossier }) =>
    call('commit', { path: { dossier }, body: { key, material: material.id, version, agreed: true } }),
  )
  return (
    <>
      <FailureNotice failure={failure} />
      <Button busy={busy} onClick={() => run(undefined)}>
        {t.promise}
      </Button>
    </>
  )
}

function TakeBack({ material }: { readonly material: Promised }) {
  const t = useText(promiseText)
  const { view } = useDossier()
  const { busy, failure, run } = useAct((_: undefined, { key, dossier }) =>
    call('takeBackCommitment', { path: { dossier, material: material.id }, query: { key } }),
  )
  if (!isOpen(view)) return null
  return (
    <>
      <FailureNotice failure={failure} />
      <Button weight="plain" busy={busy} onClick={() => run(undefined)}>
        {t.takeBack}
      </Button>
    </>
  )
}
