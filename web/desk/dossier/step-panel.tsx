import { Alert, Button, Card, Flex } from 'antd'
import type { DeskDossier } from '#api'
import { call, pathTo } from '../../client/index.ts'
import { go } from '../frame/go.ts'
import { useLanguage } from '../text/index.ts'
import type { Act } from './act.ts'
import { Inspection } from './inspection.tsx'
import { Refuse } from './refuse.tsx'

interface Given {
  readonly desk: DeskDossier
  readonly act: Act
}

/** The one thing to do next, large; and the two ways to say no. */
export function StepPanel({ desk, act }: Given) {
  const { text, pick } = useLanguage()
  const { dossier, current } = desk
  if (dossier.result) return <Finished desk={desk} />
  if (dossier.state === 'denied') return <Alert type="error" showIcon title={text.denied} />
  if (!current) return null
  return (
    <Card title={`${text.step}：${pick(current.label)}`}>
      {current.kind === 'inspect' && <Inspection key={dossier.version} desk={desk} act={act} />}
      {current.kind === 'assign' && <Assign desk={desk} act={act} />}
      {current.kind === 'issue' && <Issue desk={desk} act={act} />}
      <Flex gap={12} style={{ marginTop: 24 }}>
        <Refuse kind="correct" desk={desk} act={act} />
        <Refuse kind="deny" desk={desk} act={act} />
      </Flex>
    </Card>
  )
}

function Assign({ desk, act }: Given) {
  const { text } = useLanguage()
  const path = { dossier: desk.dossier.id }
  return (
    <>
      <p>{text.assignHint}</p>
      <Button
        type="primary"
        size="large"
        block
        disabled={desk.obstacles.length > 0}
        onClick={() => act((seen) => call('assignNumber', { path, body: seen }))}
      >
        {text.assign}
      </Button>
    </>
  )
}

function Issue({ desk, act }: Given) {
  const { text } = useLanguage()
  const path = { dossier: desk.dossier.id }
  return (
    <>
      <p>{text.grantHint}</p>
      <Button
        type="primary"
        size="large"
        block
        disabled={desk.obstacles.length > 0}
        onClick={() => act((seen) => call('grant', { path, body: seen }))}
      >
        {text.grant}
      </Button>
    </>
  )
}

function Finished({ desk }: { readonly desk: DeskDossier }) {
  const { text } = useLanguage()
  return (
    <Card title={text.done}>
      <div>{text.assigned}</div>
      <div className="desk-plate">{desk.dossier.result?.number}</div>
      <Flex gap={12} style={{ marginTop: 16 }}>
        <Button
          size="large"
          href={pathTo('showPaper', { dossier: desk.dossier.id })}
          target="_blank"
          rel="noreferrer"
        >
          {text.openPaper}
        </Button>
        <Button type="primary" size="large" onClick={() => go('queue')}>
          {text.next}
        </Button>
      </Flex>
    </Card>
  )
}
