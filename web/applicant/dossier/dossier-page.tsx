import type { ComponentProps } from 'react'
import { Page } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { dossierText } from '../text/dossier.ts'
import { useDossier } from './dossier-provider.tsx'
import type { Stage } from './stage.ts'
import { StageSteps } from './stage-steps.tsx'

interface DossierPageProps extends ComponentProps<typeof Page> {
  /** Left out on pages after filing. */
  readonly stage?: Stage | undefined
  /** Uses all the room there is, for a picture beside its values. */
  readonly wide?: boolean
}

/** A page of one dossier: the steps stand above it on a phone and beside it on a wide screen. */
export function DossierPage({ stage, wide = false, ...page }: DossierPageProps) {
  const t = useText(dossierText)
  const say = useWords()
  const { view } = useDossier()
  if (stage === undefined) {
    return (
      <div className="mx-auto max-w-[44rem] print:max-w-none">
        <Page eyebrow={`${say(view.matter.title)} · ${t.number(view.number)}`} {...page} />
      </div>
    )
  }
  return (
    <div className="lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-14 print:block">
      <aside className="mb-7 lg:mb-0" data-print="no">
        <StageSteps stage={stage} />
      </aside>
      <div className={wide ? '' : 'max-w-[44rem] print:max-w-none'}>
        <Page {...page} />
      </div>
    </div>
  )
}
