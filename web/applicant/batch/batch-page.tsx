import { useCallback, useEffect, useState } from 'react'
import type { BatchLine, BatchView } from '#api'
import { call, pathTo } from '../../client/index.ts'
import { buttonLook, Icon, Progress, Tag } from '../../design/index.ts'
import { Failed, Loading, Page } from '../frame/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { batchText } from '../text/batch.ts'
import { formatInstant } from '../time.ts'
import { kindOf, type LineKind, lineKinds } from './line-kind.ts'

const pause = 3_000

/** How far every line of a sheet is; it fills itself in while something goes on. */
export function BatchPage({ batch: id }: { readonly batch: string }) {
  const [batch, setBatch] = useState<BatchView>()
  const [failure, setFailure] = useState<unknown>()
  const load = useCallback(() => {
    setFailure(undefined)
    call('readBatch', { path: { batch: id } }).then(setBatch, setFailure)
  }, [id])
  useEffect(load, [load])
  useEffect(() => {
    if (!batch || batch.done === batch.total) return
    const timer = setTimeout(load, pause)
    return () => clearTimeout(timer)
  }, [batch, load])
  if (failure && !batch) return <Failed failure={failure} onRetry={load} />
  return batch ? <Shown batch={batch} /> : <Loading />
}

function Shown({ batch }: { readonly batch: BatchView }) {
  const t = useText(batchText)
  const say = useWords()
  const { language } = usePreference()
  const [wanted, want] = useState<LineKind>()
  const counts = Map.groupBy(batch.lines, kindOf)
  const lines = wanted ? (counts.get(wanted) ?? []) : batch.lines
  return (
    <div className="mx-auto max-w-4xl">
      <Page
        title={batch.fileName}
        eyebrow={say(batch.matter.title)}
        lead={`${formatInstant(batch.at, language)} · ${batch.by}`}
        back={{ to: `/matters/${encodeURIComponent(batch.matter.id)}/people`, label: t.backToEntry }}
        actions={
          <a
            href={pathTo('showBatchResults', { batch: batch.id })}
            download
            className={buttonLook('secondary')}
          >
            <Icon name="file" />
            {t.results}
          </a>
        }
      >
        <Progress
          value={batch.total === 0 ? 1 : batch.done / batch.total}
          label={t.progress(batch.done, batch.total)}
        />
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{t.list}</legend>
          <Choice
            label={`${t.all} ${batch.total}`}
            isOn={wanted === undefined}
            onChoose={() => want(undefined)}
          />
          {lineKinds
            .filter((kind) => counts.has(kind))
            .map((kind) => (
              <Choice
                key={kind}
                label={`${t.states[kind]} ${counts.get(kind)?.length ?? 0}`}
                isOn={wanted === kind}
                onChoose={() => want(kind)}
              />
            ))}
        </fieldset>
        <ul className="divide-y divide-line rounded-lg border border-line bg-paper">
          {lines.map((line) => (
            <Line key={line.row} line={line} />
          ))}
        </ul>
      </Page>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChoose: () => void
}

function Choice({ label, isOn, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onChoose}
      className={`min-h-11 rounded-full border px-4 text-sm font-semibold ${isOn ? 'border-accent bg-accent text-white' : 'border-edge bg-paper text-accent'}`}
    >
      {label}
    </button>
  )
}

function Line({ line }: { readonly line: BatchLine }) {
  const t = useText(batchText)
  const say = useWords()
  const kind = kindOf(line)
  const to = line.dossier && `/dossiers/${line.dossier}${line.dossierState === 'draft' ? '/person' : ''}`
  return (
    <li className="relative flex flex-wrap items-start gap-x-4 gap-y-1 p-4">
      <span className="w-14 shrink-0 text-sm text-soft">{t.row(line.row)}</span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {to ? (
            <Link to={to} className="text-ink after:absolute after:inset-0">
              {line.name}
            </Link>
          ) : (
            line.name
          )}
        </p>
        <p className="text-sm text-soft">{line.idNumber}</p>
        {line.problem && kind === 'stopped' ? <p className="mt-1">{say(line.problem)}</p> : null}
      </div>
      <Tag tone={tones[kind]}>{t.states[kind]}</Tag>
    </li>
  )
}

const tones: Readonly<Record<LineKind, 'quiet' | 'info' | 'good' | 'care' | 'bad'>> = {
  waiting: 'quiet',
  checking: 'info',
  confirming: 'care',
  submitted: 'info',
  reviewing: 'info',
  granted: 'good',
  denied: 'bad',
  withdrawn: 'quiet',
  stopped: 'bad',
  other: 'info',
}
