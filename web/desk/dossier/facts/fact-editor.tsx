import { Button } from 'antd'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Row } from '#api'
import { useKept } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { FactInput, findWrong } from '../fact-input.tsx'
import { useInHand } from '../in-hand.tsx'

interface FactEditorProps {
  readonly row: Row
  readonly close: () => void
}

/** The officer saw something else than what was entered, and writes down what was seen. */
export function FactEditor({ row, close }: FactEditorProps) {
  const { text, pick } = useLanguage()
  const { desk, act, busy } = useInHand()
  const [typed, keep] = useKept(`${desk.dossier.id}/edit/${row.fact}`, toTyped(row.value))
  const [touched, setTouched] = useState(false)
  const wrong = touched ? findWrong(row, typed) : undefined
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTouched(true)
    if (typed === '' || findWrong(row, typed)) return
    if (await act('seeFacts', { values: { [row.fact]: typed } })) leave()
  }
  const leave = () => {
    keep(undefined)
    close()
  }
  return (
    <form
      className="editor"
      onSubmit={save}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === 'Escape') leave()
      }}
    >
      <FactInput asked={row} typed={typed} onType={keep} invalid={wrong !== undefined} autoFocus />
      {wrong && (
        <span className="wrong" role="alert">
          {pick(wrong)}
        </span>
      )}
      <span className="buttons">
        <Button size="small" type="primary" htmlType="submit" loading={busy === 'seeFacts'}>
          {text.save}
        </Button>
        <Button size="small" type="text" onClick={leave}>
          {text.cancel}
        </Button>
      </span>
    </form>
  )
}

function toTyped(value: Row['value']): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}
