import { useEffect, useRef, useState } from 'react'
import type { Row } from '#api'
import { Icon } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'
import { FactEditor } from './fact-editor.tsx'
import { SourceName } from './source-name.tsx'

/** One value with its source. A click shows where it stands on the paper; what was seen differently can be mended. */
export function FactRow({ row }: { readonly row: Row }) {
  const { text, pick } = useLanguage()
  const { desk, chosen } = useInHand()
  const [editing, setEditing] = useState(false)
  const line = useRef<HTMLDivElement>(null)
  const isChosen = chosen === row.fact
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <div ref={line} className={`row row-${row.mode} ${isChosen ? 'row-chosen' : ''}`}>
      <dt>{pick(row.label)}</dt>
      <dd>
        {editing ? <FactEditor row={row} close={() => setEditing(false)} /> : <Shown row={row} />}
        <SourceName row={row} />
        {!editing && desk.seeable.includes(row.fact) && (
          <button
            type="button"
            className="row-edit"
            aria-label={text.changeValue(pick(row.label))}
            onClick={() => setEditing(true)}
          >
            <Icon name="edit" />
          </button>
        )}
      </dd>
    </div>
  )
}

function Shown({ row }: { readonly row: Row }) {
  const { text, pick } = useLanguage()
  const { chosen, choose } = useInHand()
  if (!row.shown) return <span className="quiet">{text.modes[row.mode]}</span>
  const value = pick(row.shown)
  if (!row.evidence?.box) return <span>{value}</span>
  const isChosen = chosen === row.fact
  return (
    <button
      type="button"
      className="plain"
      title={text.showOnPaper}
      aria-pressed={isChosen}
      onClick={() => choose(isChosen ? undefined : row.fact)}
    >
      {value}
    </button>
  )
}
