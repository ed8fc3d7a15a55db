import { useEffect, useRef, useState } from 'react'
import { Button, Icon, Tag } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { RowEditor } from '../review/row-editor.tsx'
import { showValue } from '../review/show-value.ts'
import { paperText } from '../text/paper.ts'
import { needsLook, type ReadRow } from './read-rows.ts'
import { Snippet } from './snippet.tsx'

interface ReadValuesProps {
  /** The picture they were read from. */
  readonly source: string
  readonly rows: readonly ReadRow[]
  readonly selected: string | undefined
  readonly onSelect: (fact: string) => void
}

/** The values that were read, those to look at first. */
export function ReadValues({ source, rows, selected, onSelect }: ReadValuesProps) {
  const unsureFirst = [...rows.filter(needsLook), ...rows.filter((read) => !needsLook(read))]
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-paper">
      {unsureFirst.map((read) => (
        <ReadValue
          key={read.row.fact}
          source={source}
          read={read}
          selected={read.row.fact === selected}
          onSelect={() => onSelect(read.row.fact)}
        />
      ))}
    </ul>
  )
}

interface ReadValueProps {
  readonly source: string
  readonly read: ReadRow
  readonly selected: boolean
  readonly onSelect: () => void
}

function ReadValue({ source, read, selected, onSelect }: ReadValueProps) {
  const t = useText(paperText)
  const say = useWords()
  const { language } = usePreference()
  const { store } = useDossier()
  const [editing, setEditing] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  const { row } = read
  const unsure = needsLook(read)
  const isFirst = useRef(true)
  useEffect(() => {
    if (selected && !isFirst.current) line.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
    isFirst.current = false
  }, [selected])
  if (editing) {
    return (
      <li ref={line} className="bg-accent-soft p-4">
        <RowEditor row={row} onDone={() => setEditing(false)} />
      </li>
    )
  }
  return (
    <li
      ref={line}
      className={`flex scroll-mt-[52dvh] scroll-mb-32 flex-wrap items-center gap-x-2 px-4 py-2 lg:scroll-mt-4 ${selected ? 'bg-accent-soft' : ''}`}
    >
      {unsure && read.evidence.box ? (
        <span className="mt-2 block w-full">
          <Snippet source={source} label={t.piece(say(row.label))} box={read.evidence.box} margin={0.4} />
        </span>
      ) : null}
      <button
        type="button"
        aria-pressed={selected}
        onClick={onSelect}
        className="min-h-11 min-w-0 flex-1 basis-36 py-1 text-left"
      >
        <span className="flex flex-wrap items-center gap-2 text-sm text-soft">
          {say(row.label)}
          {unsure ? <Tag tone="care">{t.check}</Tag> : null}
          {row.source?.kind === 'applicant' ? <Tag tone="info">{t.changedBy}</Tag> : null}
          {row.confirmed && row.source?.kind !== 'applicant' ? <Tag tone="good">{t.confirmed}</Tag> : null}
        </span>
        <span className="block font-medium">
          {row.shown ? say(row.shown) : showValue(row, row.value, language)}
        </span>
      </button>
      <span className="ml-auto flex items-center gap-1">
        {unsure ? (
          <Button weight="secondary" onClick={() => void store.answer({}, [row.fact])}>
            {t.right}
            <span className="sr-only">{say(row.label)}</span>
          </Button>
        ) : null}
        {row.source?.kind === 'applicant' ? (
          <Button weight="plain" onClick={() => void store.answer({ [row.fact]: null })}>
            {t.undo}
            <span className="sr-only">{say(row.label)}</span>
          </Button>
        ) : null}
        <Button
          weight="plain"
          onClick={() => {
            onSelect()
            setEditing(true)
          }}
        >
          <Icon name="edit" />
          <span className="sr-only">
            {t.change} {say(row.label)}
          </span>
        </Button>
      </span>
    </li>
  )
}
