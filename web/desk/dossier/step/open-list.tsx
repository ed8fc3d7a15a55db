import { Button } from 'antd'
import type { FormEvent } from 'react'
import { Icon, useKept } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { type Asked, FactInput, findWrong } from '../fact-input.tsx'
import { useInHand } from '../in-hand.tsx'
import { ScanButton } from '../papers/index.ts'
import type { OpenPoint } from './open-points.ts'

/** What is still open, each with what to do about it right here. */
export function OpenList({ points }: { readonly points: readonly OpenPoint[] }) {
  const { text } = useLanguage()
  const toSee = points.flatMap((point) => (point.kind === 'see' ? [point] : []))
  return (
    <section className="open" aria-labelledby="open-title">
      <h3 id="open-title">
        <Icon name="alert" />
        {text.open(points.length)}
      </h3>
      {points.map((point) => (
        <Point key={nameOf(point)} point={point} />
      ))}
      {toSee.length > 0 && <SeeForm points={toSee} />}
    </section>
  )
}

function nameOf(point: OpenPoint): string {
  switch (point.kind) {
    case 'see':
      return point.asked.fact
    case 'confirm':
      return point.row.fact
    case 'paper':
      return point.material.id
    case 'wait':
    case 'told':
      return point.about
  }
}

function Point({ point }: { readonly point: OpenPoint }) {
  const { pick } = useLanguage()
  if (point.kind === 'confirm') return <Confirm row={point.row} />
  if (point.kind === 'paper') {
    return (
      <div className="open-line">
        <span>{pick(point.why)}</span>
        <ScanButton material={point.material} />
      </div>
    )
  }
  if (point.kind === 'see') return null
  if (point.kind === 'wait') {
    return (
      <p className="open-wait" role="status">
        {pick(point.message)}
      </p>
    )
  }
  return (
    <p className="open-told">
      {pick(point.message)}
      {point.remedy && <span className="quiet"> {pick(point.remedy)}</span>}
    </p>
  )
}

function Confirm({ row }: { readonly row: Extract<OpenPoint, { kind: 'confirm' }>['row'] }) {
  const { text, pick } = useLanguage()
  const { act, busy, choose } = useInHand()
  return (
    <div className="open-line">
      <button type="button" className="plain" onClick={() => choose(row.fact)}>
        {text.pleaseCheck(pick(row.label))} <strong>{row.shown ? pick(row.shown) : '—'}</strong>
      </button>
      <Button
        disabled={row.value === undefined}
        loading={busy === 'seeFacts'}
        onClick={() => act('seeFacts', { values: { [row.fact]: row.value ?? null } })}
      >
        {text.isRight}
      </Button>
    </div>
  )
}

/** Everything to look at or ask, in one form: typed once, sent together. */
function SeeForm({ points }: { readonly points: readonly Extract<OpenPoint, { kind: 'see' }>[] }) {
  const { text, pick } = useLanguage()
  const { desk, act, busy } = useInHand()
  const [typed, keep] = useKept<Readonly<Record<string, string>>>(`${desk.dossier.id}/see`, {})
  const filled = points.flatMap(({ asked }) => {
    const value = typed[asked.fact] ?? ''
    return value === '' || findWrong(asked, value) ? [] : [[asked.fact, value] as const]
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const values = Object.fromEntries(filled)
    if (filled.length > 0 && (await act('seeFacts', { values }))) keep(without(typed, values))
  }
  return (
    <form className="stack" onSubmit={send}>
      {points.map(({ asked, why }) => (
        <See
          key={asked.fact}
          asked={asked}
          why={pick('text' in asked ? asked.text : why)}
          typed={typed[asked.fact] ?? ''}
          onType={(value) => keep({ ...typed, [asked.fact]: value })}
        />
      ))}
      <Button htmlType="submit" disabled={filled.length === 0} loading={busy === 'seeFacts'}>
        {text.saveSeen(filled.length, points.length)}
      </Button>
    </form>
  )
}

interface SeeProps {
  readonly asked: Asked
  readonly why: string
  readonly typed: string
  readonly onType: (typed: string) => void
}

function See({ asked, why, typed, onType }: SeeProps) {
  const { pick } = useLanguage()
  const wrong = findWrong(asked, typed)
  return (
    <div className="see">
      <span>
        <strong>{pick(asked.label)}</strong> <span className="quiet">{why}</span>
      </span>
      <FactInput asked={asked} typed={typed} onType={onType} invalid={wrong !== undefined} />
      {wrong && (
        <span className="wrong" role="alert">
          {pick(wrong)}
        </span>
      )}
    </div>
  )
}

function without<Value>(all: Readonly<Record<string, Value>>, sent: object): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !(name in sent)))
}
