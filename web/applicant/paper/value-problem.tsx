import { useState } from 'react'
import type { Upload } from '#api'
import { Button, Notice } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { RowEditor } from '../review/row-editor.tsx'
import { paperText } from '../text/paper.ts'
import { Snippet } from './snippet.tsx'
import { RemoveButton } from './upload-acts.tsx'

interface ValueProblemProps {
  readonly problem: Upload['problems'][number]
  readonly upload: Upload
  readonly source: string
}

/** What is wrong with one value: its piece of the picture, why, and whether to photograph again or type it. */
export function ValueProblem({ problem, upload, source }: ValueProblemProps) {
  const t = useText(paperText)
  const say = useWords()
  const { view } = useDossier()
  const [typing, setTyping] = useState(false)
  const row = view.plan.rows.find(({ fact }) => fact === problem.fact)
  const isTyped = row?.source?.kind === 'applicant' || row?.confirmed === true
  if (isTyped && row) return <p className="text-sm text-good">{t.mended(say(row.label))}</p>
  const label = problem.label ? say(problem.label) : ''
  return (
    <Notice tone="care" title={label === '' ? say(problem.message) : label}>
      {label === '' ? null : <p>{say(problem.message)}</p>}
      {problem.box ? (
        <div className="my-2">
          <Snippet source={source} label={t.piece(label)} box={problem.box} margin={0.6} />
        </div>
      ) : null}
      {typing && row ? (
        <RowEditor row={row} onDone={() => setTyping(false)} />
      ) : (
        <div className="mt-2 flex flex-wrap gap-2">
          {row ? (
            <Button weight="secondary" onClick={() => setTyping(true)}>
              {t.typeMyself}
              <span className="sr-only">{label}</span>
            </Button>
          ) : null}
          <RemoveButton upload={upload} label={t.removeAndAgain} weight={row ? 'plain' : 'secondary'} />
        </div>
      )}
    </Notice>
  )
}
