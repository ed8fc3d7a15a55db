import { Alert, App, Button, Spin, Typography } from 'antd'
import { useCallback } from 'react'
import type { DeskDossier } from '#api'
import { CallFailure, call, makeKey } from '../../client/index.ts'
import { Failure } from '../frame/failure.tsx'
import { go } from '../frame/go.ts'
import { messageOf, useLoad } from '../frame/use-load.ts'
import { useLanguage } from '../text/index.ts'
import type { Act } from './act.ts'
import { Clocks } from './clocks.tsx'
import { Facts } from './facts.tsx'
import { Papers } from './papers.tsx'
import { Review } from './review.tsx'
import { SeeFacts } from './see-facts.tsx'
import { StepPanel } from './step-panel.tsx'

/** One dossier at the counter: what is known on the left, what is to do on the right. */
export function DossierPage({ id }: { readonly id: string }) {
  const { text, pick } = useLanguage()
  const { message } = App.useApp()
  const read = useCallback(() => call('readDeskDossier', { path: { dossier: id } }), [id])
  const { state, reload, put } = useLoad<DeskDossier>(read)
  if (state.kind === 'loading') return <Spin description={text.loading} />
  if (state.kind === 'failed') return <Failure message={state.message} retry={reload} />
  const desk = state.value
  const act: Act = async (send) => {
    try {
      put(await send({ key: makeKey(), version: desk.dossier.version }))
      return true
    } catch (error) {
      const moved = error instanceof CallFailure && error.kind === 'conflict'
      message.warning(moved ? text.conflict : messageOf(error), 6)
      if (moved) await reload()
      return false
    }
  }
  const { dossier } = desk
  return (
    <div className="desk-stack">
      <div>
        <Button type="link" onClick={() => go('queue')} style={{ paddingInline: 0 }}>
          ← {text.back}
        </Button>
        <Typography.Title level={2} style={{ margin: 0 }}>
          {dossier.applicant.name} · {pick(dossier.matter.title)}
        </Typography.Title>
        <Typography.Text type="secondary">{dossier.number}</Typography.Text>
      </div>
      {desk.obstacles.map((obstacle) => (
        <Alert key={obstacle.zh} type="warning" showIcon title={`${text.obstacles}${pick(obstacle)}`} />
      ))}
      <div className="desk-columns">
        <div className="desk-stack">
          <Facts rows={dossier.plan.rows} />
          <Papers dossier={dossier} />
        </div>
        <div className="desk-stack">
          <StepPanel desk={desk} act={act} />
          <SeeFacts desk={desk} act={act} />
          <Clocks clocks={desk.clocks} />
          <Review plan={dossier.plan} />
        </div>
      </div>
    </div>
  )
}
