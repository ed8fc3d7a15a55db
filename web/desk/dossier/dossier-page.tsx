import { Skeleton } from 'antd'
import { useState } from 'react'
import { Failure } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { Facts } from './facts/index.ts'
import { Head } from './head.tsx'
import { InHandProvider } from './in-hand.tsx'
import { OvertakenNotice } from './overtaken.tsx'
import { Papers } from './papers/index.ts'
import { StepPanel } from './step/index.ts'
import { useDossier } from './use-dossier.ts'

/** One dossier at the counter: what to do now on the left, everything that is known and its proof beside it. */
export function DossierPage({ id }: { readonly id: string }) {
  const { text } = useLanguage()
  const { value, failure, reload, put, act, busy, refusal, overtaken, dismiss } = useDossier(id)
  const [chosen, choose] = useState<string>()
  if (!value) {
    return failure ? (
      <Failure failure={failure} retry={reload} />
    ) : (
      <div role="status" aria-label={text.loading}>
        <Skeleton active paragraph={{ rows: 12 }} />
      </div>
    )
  }
  return (
    <InHandProvider value={{ desk: value, act, busy, put, chosen, choose }}>
      <Head />
      {failure !== undefined && <Failure failure={failure} retry={reload} />}
      {overtaken && <OvertakenNotice overtaken={overtaken} dismiss={dismiss} />}
      <div className="table">
        <StepPanel refusal={refusal} />
        <Facts />
        <Papers />
      </div>
    </InHandProvider>
  )
}
