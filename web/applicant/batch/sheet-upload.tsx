import { type ChangeEvent, useRef, useState } from 'react'
import type { SheetCheck } from '#api'
import { CallFailure, call, makeKey, pathTo, sendSheet } from '../../client/index.ts'
import { Button, buttonLook, Icon, Notice } from '../../design/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { goTo } from '../router/index.ts'
import { batchText } from '../text/batch.ts'

/** A spreadsheet is read and every mistake shown by row and column; nobody is entered before the second button. */
export function SheetUpload({ matter }: { readonly matter: string }) {
  const t = useText(batchText)
  const [check, setCheck] = useState<SheetCheck>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const key = useRef(makeKey())
  const input = useRef<HTMLInputElement>(null)
  const work = async (act: () => Promise<void>) => {
    setBusy(true)
    setFailure(undefined)
    try {
      await act()
    } catch (error) {
      setFailure(error instanceof CallFailure ? error : new CallFailure('broken'))
    } finally {
      setBusy(false)
    }
  }
  const read = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (!file) return
    key.current = makeKey()
    setCheck(undefined)
    void work(async () => setCheck(await sendSheet({ matter, file })))
  }
  const start = () =>
    work(async () => {
      if (!check) return
      const body = { key: key.current, fileName: check.fileName, people: check.people }
      const { id } = await call('openBatch', { path: { matter }, body })
      goTo(`/batches/${id}`)
    })
  const isReady = check !== undefined && check.problems.length === 0
  return (
    <div className="space-y-4">
      <p>{t.manyHint}</p>
      <p>
        <a href={pathTo('showTemplate', { matter })} download className={buttonLook('plain')}>
          <Icon name="file" />
          {t.template}
        </a>
      </p>
      {check ? <Checked check={check} /> : null}
      <FailureNotice failure={failure} />
      <div className="flex flex-wrap gap-3">
        {isReady ? (
          <Button busy={busy} onClick={start}>
            {t.start}
          </Button>
        ) : null}
        <Button weight="secondary" busy={busy} onClick={() => input.current?.click()}>
          {busy ? t.reading : check ? t.another : t.choose}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          aria-label={t.choose}
          className="sr-only"
          tabIndex={-1}
          onChange={read}
        />
      </div>
    </div>
  )
}

function Checked({ check }: { readonly check: SheetCheck }) {
  const t = useText(batchText)
  const { language } = usePreference()
  if (check.problems.length === 0) {
    return (
      <Notice tone="good" title={t.ready(check.people.length)} live>
        {t.readyHint}
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="bad" title={t.mistakes(check.problems.length)} live />
      <ul className="max-h-96 divide-y divide-line overflow-auto rounded-md border border-line">
        {check.problems.map(({ row, column, message }) => (
          <li key={`${row} ${column}`} className="p-3">
            <p className="font-semibold">
              {t.row(row)} {column}
            </p>
            <p>{message[language]}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
