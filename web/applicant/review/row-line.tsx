import { useState } from 'react'
import type { Row } from '#api'
import { Button, Icon, Tag } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { reviewText } from '../text/review.ts'
import { DisputeDialog } from './dispute-dialog.tsx'
import { DisputeState, isDisputed } from './dispute-state.tsx'
import { RowEditor } from './row-editor.tsx'
import { RowTable } from './row-table.tsx'
import { ShownValue } from './shown-value.tsx'
import { SourceLine } from './source-line.tsx'

/** One line of the form: what it is, the value, where it comes from, and what can be done about it. */
export function RowLine({ row }: { readonly row: Row }) {
  const say = useWords()
  const t = useText(reviewText)
  const [editing, setEditing] = useState(false)
  const [disputing, setDisputing] = useState(false)
  return (
    <li id={`row-${row.fact}`} tabIndex={-1} className="py-3">
      {editing || (row.mode === 'ask' && row.value === undefined) ? (
        <RowEditor row={row} onDone={() => setEditing(false)} />
      ) : (
        <div className="grid grid-cols-[1fr_auto] items-start gap-x-3 sm:grid-cols-[10rem_1fr_auto]">
          <p className="col-span-2 flex flex-wrap items-center gap-2 text-sm text-soft sm:col-span-1 sm:pt-0.5">
            {say(row.label)}
            {row.mode === 'confirm' ? <Tag tone="care">{t.check}</Tag> : null}
          </p>
          <p className="min-w-0 font-medium">
            <ShownValue row={row} />
          </p>
          <RowActs row={row} onEdit={() => setEditing(true)} onDispute={() => setDisputing(true)} />
          <div className="col-span-2 sm:col-start-2">
            {row.how ? <p className="text-sm">{t.how(say(row.how))}</p> : null}
            <SourceLine row={row} />
            <RowTable row={row} />
            <DisputeState fact={row.fact} />
            <RowFindings fact={row.fact} />
          </div>
        </div>
      )}
      {disputing ? <DisputeDialog row={row} onClose={() => setDisputing(false)} /> : null}
    </li>
  )
}

/** What the review found about this very line. */
function RowFindings({ fact }: { readonly fact: string }) {
  const say = useWords()
  const { view } = useDossier()
  const findings = view.plan.findings.filter((finding) => finding.facts[0] === fact)
  return findings.map((finding) => (
    <p key={finding.point} className="mt-1 flex gap-1.5 text-sm text-care">
      <Icon name="alert" className="mt-0.5 size-5" />
      {say(finding.message)}
    </p>
  ))
}

/** Who is not overruled by typing over it, but by disputing it. */
const authorities: ReadonlySet<string> = new Set(['register', 'licence', 'verification', 'assistance'])

interface RowActsProps {
  readonly row: Row
  readonly onEdit: () => void
  readonly onDispute: () => void
}

function RowActs({ row, onEdit, onDispute }: RowActsProps) {
  const t = useText(reviewText)
  const say = useWords()
  const { store, view } = useDossier()
  const label = <span className="sr-only">{say(row.label)}</span>
  if (row.value === undefined) return null
  const kind = row.source?.kind ?? 'computed'
  const canDispute = authorities.has(kind) && !isDisputed(view.disputes, row.fact)
  const canEdit = !authorities.has(kind) && (row.editable || kind === 'document')
  return (
    <div className="-my-2.5 flex shrink-0 flex-wrap items-center justify-end gap-1" data-print="no">
      {row.mode === 'confirm' ? (
        <Button weight="secondary" onClick={() => void store.answer({}, [row.fact])}>
          {t.right}
          {label}
        </Button>
      ) : null}
      {row.evidence ? (
        <Link
          to={`/dossiers/${view.id}/papers/${row.evidence.uploadId}`}
          className="inline-flex min-h-11 items-center px-2 text-accent"
        >
          <Icon name="picture" />
          <span className="sr-only">{t.seeOn}</span>
          {label}
        </Link>
      ) : null}
      {canEdit ? (
        <Button weight="plain" onClick={onEdit}>
          {t.change}
          {label}
        </Button>
      ) : null}
      {canDispute ? (
        <Button weight="plain" onClick={onDispute}>
          <span className="text-sm font-normal">{t.dispute}</span>
          {label}
        </Button>
      ) : null}
    </div>
  )
}
