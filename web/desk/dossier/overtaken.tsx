import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { type FactValue, findValueKind } from '#fact'
import { timeOfDay } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { useInHand } from './in-hand.tsx'
import type { Overtaken } from './use-dossier.ts'

interface NoticeProps {
  readonly overtaken: Overtaken
  readonly dismiss: () => void
}

/** Somebody changed the dossier meanwhile: what is different now, and the choice to go on or to leave it. */
export function OvertakenNotice({ overtaken, dismiss }: NoticeProps) {
  const { text, pick } = useLanguage()
  const { changes, facts, again } = overtaken
  const contested = new Set(facts.map(({ fact }) => fact))
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={notice}>
      <Alert
        className="overtaken"
        type="warning"
        showIcon
        role="alert"
        title={text.overtaken}
        description={
          <div className="stack">
            <ul>
              {changes.moments.map(({ at, title, detail, by }) => (
                <li key={at + title.zh}>
                  {timeOfDay(at)} {by}：{pick(title)} {detail && pick(detail)}
                </li>
              ))}
              {changes.rows
                .filter(({ fact }) => !contested.has(fact))
                .map(({ fact, label, before, after }) => (
                  <li key={fact}>
                    {pick(label)}：{before ? pick(before) : '—'} →{' '}
                    <strong>{after ? pick(after) : '—'}</strong>
                  </li>
                ))}
            </ul>
            {facts.map((conflict) => (
              <Both key={conflict.fact} {...conflict} />
            ))}
            <div className="buttons">
              <Button onClick={again}>{text.stillMine}</Button>
              <Button type="text" onClick={dismiss}>
                {text.leaveTheirs}
              </Button>
            </div>
          </div>
        }
      />
    </div>
  )
}

function Both(conflict: Overtaken['facts'][number]) {
  const { text, pick, tongue } = useLanguage()
  const row = useInHand().desk.dossier.plan.rows.find(({ fact }) => fact === conflict.fact)
  const show = (value: FactValue) => {
    const option = row?.options.find(({ id }) => id === value)
    if (option) return pick(option.label)
    return findValueKind(row?.kind ?? 'text')?.format(value, tongue) || '—'
  }
  return (
    <p>
      {row ? pick(row.label) : conflict.fact}：{text.yours} <strong>{show(conflict.yours)}</strong>，
      {text.theirs} <strong>{show(conflict.theirs)}</strong>
    </p>
  )
}
