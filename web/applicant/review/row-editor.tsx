import { type FormEvent, useState } from 'react'
import type { Row } from '#api'
import { Button } from '../../design/index.ts'
import { FactField, toTyped } from '../../field/index.ts'
import { useAnswering } from '../guide/use-answering.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { reviewText } from '../text/review.ts'

/** Types or corrects one value in place. */
export function RowEditor({ row, onDone }: { readonly row: Row; readonly onDone: () => void }) {
  const t = useText(reviewText)
  const say = useWords()
  const { language } = usePreference()
  const [typed, setTyped] = useState(() => toTyped(row.value))
  const { answer, busy, problem } = useAnswering(row, onDone)
  const save = (event: FormEvent) => {
    event.preventDefault()
    void answer(typed)
  }
  return (
    <form onSubmit={save} noValidate className="space-y-3">
      <FactField
        kind={row.kind}
        label={say(row.label)}
        error={problem}
        language={language}
        options={row.options}
        typed={typed}
        onType={setTyped}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {t.save}
        </Button>
        <Button weight="plain" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
