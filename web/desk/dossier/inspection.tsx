import { Button, Flex, Input, Radio } from 'antd'
import { useEffect, useState } from 'react'
import type { DeskDossier } from '#api'
import { call } from '../../client/index.ts'
import { useLanguage } from '../text/index.ts'
import type { Act } from './act.ts'

interface Answer {
  readonly passed: boolean | undefined
  readonly note: string
}

/** The checklist: each line says what to look for; nothing is ticked until the officer has looked. */
export function Inspection({ desk, act }: { readonly desk: DeskDossier; readonly act: Act }) {
  const { text, pick } = useLanguage()
  const checks = desk.current?.checks ?? []
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const answerOf = (id: string): Answer => answers[id] ?? { passed: undefined, note: '' }
  const put = (id: string, change: Partial<Answer>) =>
    setAnswers((before) => ({
      ...before,
      [id]: { ...(before[id] ?? { passed: undefined, note: '' }), ...change },
    }))
  useDigits(checks.length, (place) => {
    const check = checks[place]
    if (check) put(check.id, { passed: answerOf(check.id).passed !== true })
  })
  const complete = checks.every(({ id }) => answerOf(id).passed !== undefined)
  const passed = checks.filter(({ id }) => answerOf(id).passed === true).length
  const send = () =>
    act((seen) =>
      call('inspect', {
        path: { dossier: desk.dossier.id },
        body: {
          ...seen,
          checks: checks.map(({ id }) => ({
            check: id,
            passed: answerOf(id).passed === true,
            note: answerOf(id).note,
          })),
        },
      }),
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (complete) void send()
      }}
    >
      <p>{text.inspectHint}</p>
      {checks.map((check, place) => (
        <div key={check.id} className="desk-check">
          <span>
            {place + 1}. {pick(check.label)}
            {check.expected && <div className="desk-expected">{pick(check.expected)}</div>}
          </span>
          <Radio.Group
            aria-label={pick(check.label)}
            optionType="button"
            value={answerOf(check.id).passed}
            onChange={({ target }) => put(check.id, { passed: target.value === true })}
            options={[
              { value: true, label: text.pass },
              { value: false, label: text.fail },
            ]}
          />
          {answerOf(check.id).passed === false && (
            <Input
              aria-label={`${text.note} ${pick(check.label)}`}
              placeholder={pick(check.reason)}
              value={answerOf(check.id).note}
              onChange={({ target }) => put(check.id, { note: target.value })}
            />
          )}
        </div>
      ))}
      <Flex gap={12} align="center" style={{ marginTop: 16 }}>
        <Button
          onClick={() =>
            setAnswers(Object.fromEntries(checks.map(({ id }) => [id, { passed: true, note: '' }])))
          }
        >
          {text.allPass}
        </Button>
        <Button type="primary" size="large" htmlType="submit" disabled={!complete} style={{ flex: 1 }}>
          {text.submitInspection} · {text.checksDone(passed, checks.length)}
        </Button>
      </Flex>
    </form>
  )
}

/** Digits switch the checks while nobody is typing. */
function useDigits(count: number, press: (place: number) => void): void {
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (target instanceof HTMLInputElement && target.type === 'text') return
      const place = Number(key) - 1
      if (!ctrlKey && !metaKey && !altKey && place >= 0 && place < count) press(place)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
