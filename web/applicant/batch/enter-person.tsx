import { type FormEvent, useRef, useState } from 'react'
import { CallFailure, call, makeKey } from '../../client/index.ts'
import { Button, FieldFrame, useFieldIds } from '../../design/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { goTo } from '../router/index.ts'
import { batchText } from '../text/batch.ts'

/** Two fields and one button; mistakes stand at the field. */
export function EnterPerson({ matter }: { readonly matter: string }) {
  const t = useText(batchText)
  const { language } = usePreference()
  const [name, typeName] = useState('')
  const [idNumber, typeNumber] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const key = useRef(makeKey())
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    try {
      const body = { key: key.current, name: name.trim(), idNumber: idNumber.trim() }
      const view = await call('enterPerson', { path: { matter }, body })
      goTo(view.state === 'draft' ? `/dossiers/${view.id}/person` : `/dossiers/${view.id}`)
    } catch (error) {
      const failed = error instanceof CallFailure ? error : new CallFailure('broken')
      if (failed.kind !== 'offline') key.current = makeKey()
      setFailure(failed)
      setBusy(false)
    }
  }
  const entries = failure?.problem?.entries ?? []
  const errorOf = (entry: string) => entries.find((each) => each.entry.endsWith(entry))?.message[language]
  return (
    <form onSubmit={enter} className="space-y-4">
      <Line label={t.name} typed={name} onType={typeName} error={errorOf('name')} />
      <Line label={t.idNumber} typed={idNumber} onType={typeNumber} error={errorOf('idNumber')} />
      <p className="text-sm text-soft">{t.told}</p>
      {entries.length === 0 ? <FailureNotice failure={failure} /> : null}
      <Button type="submit" wide busy={busy}>
        {t.check}
      </Button>
    </form>
  )
}

interface LineProps {
  readonly label: string
  readonly typed: string
  readonly error: string | undefined
  readonly onType: (typed: string) => void
}

function Line({ label, typed, error, onType }: LineProps) {
  const ids = useFieldIds()
  return (
    <FieldFrame ids={ids} label={label} error={error}>
      <input
        id={ids.input}
        className="min-h-13 w-full rounded-md border border-edge bg-paper px-4 py-2.5 aria-invalid:border-2 aria-invalid:border-bad"
        value={typed}
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={`${ids.hint} ${ids.error}`}
        aria-invalid={error !== undefined}
        onChange={(event) => onType(event.target.value)}
      />
    </FieldFrame>
  )
}
