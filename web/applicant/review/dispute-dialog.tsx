import { type FormEvent, useState } from 'react'
import type { Row } from '#api'
import { type FactValue, getValueKind } from '#fact'
import { call } from '../../client/index.ts'
import { Button, Dialog, FieldFrame, Notice, useFieldIds } from '../../design/index.ts'
import { FactField } from '../../field/index.ts'
import { useAct } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { frameText } from '../text/frame.ts'
import { reviewText } from '../text/review.ts'

interface Claim {
  readonly claims: FactValue
  readonly reason: string
}

/** Says that a register is wrong 异议: what is right and why; it goes to the office that keeps the register. */
export function DisputeDialog({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const t = useText(reviewText)
  const close = useText(frameText).close
  const say = useWords()
  const [sent, setSent] = useState(false)
  const { busy, failure, run } = useAct((claim: Claim, { key, version, dossier }) =>
    call('disputeFact', { path: { dossier }, body: { key, version, fact: row.fact, ...claim } }),
  )
  const send = async (claim: Claim) => setSent(await run(claim))
  return (
    <Dialog title={t.disputeTitle} onClose={onClose}>
      {sent ? (
        <div className="space-y-5">
          <Notice tone="good" title={t.disputeSent} live />
          <Button onClick={onClose}>{close}</Button>
        </div>
      ) : (
        <div className="space-y-4">
          <p>{t.disputeHint(row.source ? say(row.source.label) : '')}</p>
          <FailureNotice failure={failure} />
          <ClaimForm row={row} busy={busy} onSend={send} onCancel={onClose} />
        </div>
      )}
    </Dialog>
  )
}

interface ClaimFormProps {
  readonly row: Row
  readonly busy: boolean
  readonly onSend: (claim: Claim) => void
  readonly onCancel: () => void
}

function ClaimForm({ row, busy, onSend, onCancel }: ClaimFormProps) {
  const t = useText(reviewText)
  const frame = useText(frameText)
  const { language } = usePreference()
  const ids = useFieldIds()
  // Nobody writes a whole table anew to say that March is wrong.
  const isTable = row.table !== undefined
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const send = (event: FormEvent) => {
    event.preventDefault()
    const parsed = getValueKind(isTable ? 'text' : row.kind).parse(typed)
    if (!parsed.ok) return setProblem(parsed.problem[language])
    setProblem(undefined)
    onSend({ claims: parsed.value, reason: reason.trim() || t.disputeTitle })
  }
  return (
    <form onSubmit={send} noValidate className="space-y-4">
      <FactField
        kind={isTable ? 'text' : row.kind}
        label={isTable ? t.disputeClaimTable : t.disputeClaim}
        error={problem}
        language={language}
        options={row.options}
        typed={typed}
        onType={setTyped}
      />
      <FieldFrame ids={ids} label={t.disputeReason}>
        <textarea
          id={ids.input}
          rows={3}
          maxLength={500}
          className="w-full rounded-md border border-edge bg-paper p-3"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </FieldFrame>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {t.disputeSend}
        </Button>
        <Button weight="plain" onClick={onCancel}>
          {frame.cancel}
        </Button>
      </div>
    </form>
  )
}
